package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.actionsync.application.insight.RunHistory;
import org.actionsync.application.insight.SubscriptionHistory;
import org.actionsync.domain.run.LinkId;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Who was ever subscribed by a sync, and why. */
@GraphQLApi
@ApplicationScoped
public class SubscriptionLedgerApi {

  @Inject SubscriptionHistory ledger;
  @Inject RunHistory history;

  /** The ledger of a link. */
  @Query
  @NonNull
  @Description("Every subscription that a link ever asked for, with its evidence; newest first")
  public GrantedSubscriptionConnectionView subscriptionLedger(
      @Id @NonNull @Description("Whose ledger") String linkId,
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after) {
    LinkId link = Ids.read("linkId", linkId, LinkId::new);
    Paging paging = Paging.of(first, after);
    paging.checked(paging.after() != null && ledger.has(paging.after()));
    Listing<GrantedSubscriptionView> part =
        Listing.of(
            Answers.to(() -> ledger.page(link, paging.after(), paging.first())),
            GrantedSubscriptionView::of,
            GrantedSubscriptionView::id,
            paging);
    return GrantedSubscriptionConnectionView.of(
        part.counted(() -> Math.toIntExact(ledger.count(link))));
  }

  /** The run that asked for it. */
  @Description("The run that asked for it")
  public List<RunView> run(@Source List<GrantedSubscriptionView> listed) {
    return RunView.named(history, listed.stream().map(GrantedSubscriptionView::runId).toList());
  }
}
