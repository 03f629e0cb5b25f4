package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.insight.RunHistory;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.sync.DecideRun;
import org.actionsync.application.sync.RetryChange;
import org.actionsync.application.sync.StartRun;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.Trigger;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Runs: what they did, starting them, and deciding about them. */
@GraphQLApi
@ApplicationScoped
public class RunsApi {

  @Inject Links links;
  @Inject RunHistory history;
  @Inject StartRun start;
  @Inject DecideRun decide;
  @Inject RetryChange retry;

  /** Runs, newest first. */
  @Query
  @NonNull
  @Description("Runs of a link, or of all, newest first; also those of links that are gone")
  public RunConnectionView runs(
      @Id @Nullable @Description("Only those of this link") String linkId,
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after) {
    LinkId link = Ids.readIfGiven("linkId", linkId, LinkId::new);
    Paging paging = Paging.of(first, after);
    RunId behind = paging.after() == null ? null : new RunId(paging.after());
    paging.checked(behind != null && history.find(behind).isPresent());
    Listing<RunView> part =
        Listing.of(history.page(link, behind, paging.first()), RunView::of, RunView::id, paging);
    return RunConnectionView.of(part.counted(() -> Math.toIntExact(history.count(link))));
  }

  /** One run. */
  @Query
  @Description("One run; NOT_FOUND when there is none of this id")
  public @Nullable RunView run(@Id @NonNull @Description("Which one") String id) {
    return history
        .find(Ids.read("id", id, RunId::new))
        .map(RunView::of)
        .orElseThrow(() -> Ids.unknown("id"));
  }

  /** The links of runs; null where the campaign was unlinked. */
  @Description("The link; null once the campaign was unlinked")
  public List<CampaignLinkView> link(@Source List<RunView> listed) {
    Map<String, CampaignLinkView> byId = new HashMap<>();
    links.all().forEach(link -> byId.put(link.id().value(), CampaignLinkView.of(link)));
    return listed.stream().map(run -> byId.get(run.linkId())).toList();
  }

  /** What a run planned and did. */
  @NonNull
  @Description("What it planned and did, as planned")
  public ChangeConnectionView changes(
      @Source RunView run,
      @Nullable @Description("Only those with this outcome") OutcomeView outcome,
      @Nullable @Description("Only those to this side") SideView side,
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after) {
    RunId id = new RunId(run.id());
    Paging paging = Paging.of(first, after);
    ChangeId behind = paging.after() == null ? null : new ChangeId(paging.after());
    paging.checked(behind != null && history.isChangeOf(id, behind));
    RunHistory.Filter filter =
        new RunHistory.Filter(
            outcome == null ? null : Same.as(Outcome.class, outcome),
            side == null ? null : Same.as(Side.class, side));
    Listing<ChangeView> part =
        Listing.of(
            history.changes(id, filter, behind, paging.first()),
            change -> ChangeView.of(change, run.linkId()),
            ChangeView::id,
            paging);
    return ChangeConnectionView.of(
        part.counted(() -> Math.toIntExact(history.countChanges(id, filter))));
  }

  /** Starts a run now. */
  @Mutation
  @NonNull
  @Description("Starts a run now instead of waiting for the hour")
  public RunView startRun(@Id @NonNull @Description("Which link") String linkId) {
    return start(linkId, Trigger.PERSON);
  }

  /** Starts a run that stops before it writes. */
  @Mutation
  @NonNull
  @Description("Starts a run that stops before it writes, and shows what it would do")
  public RunView previewRun(@Id @NonNull @Description("Which link") String linkId) {
    return start(linkId, Trigger.PREVIEW);
  }

  private RunView start(String linkId, Trigger trigger) {
    LinkId link = Ids.read("linkId", linkId, LinkId::new);
    return RunView.of(Answers.to(() -> start.start(link, trigger)));
  }

  /** Has a waiting plan carried out. */
  @Mutation
  @NonNull
  @Description("Has a held or previewed plan carried out")
  public RunView approveRun(@Id @NonNull @Description("Which one") String id) {
    RunId run = Ids.read("id", id, RunId::new);
    return RunView.of(Answers.to(() -> decide.approve(run)));
  }

  /** Throws a waiting plan away. */
  @Mutation
  @NonNull
  @Description("Throws a held or previewed plan away")
  public RunView discardRun(@Id @NonNull @Description("Which one") String id) {
    RunId run = Ids.read("id", id, RunId::new);
    return RunView.of(Answers.to(() -> decide.discard(run)));
  }

  /** Tries a change again. */
  @Mutation
  @NonNull
  @Description(
      "Tries a change again that was set aside, refused or ignored: alone, and planned anew from"
          + " what both sides say now. Answers with the change that is tried, if it is planned by"
          + " now; else with the old one, which stays as it is when there is nothing left to do")
  public ChangeView retryChange(@Id @NonNull @Description("Which one") String id) {
    ChangeId change = Ids.read("id", id, ChangeId::new);
    PlannedChange tried = Answers.to(() -> retry.retry(change));
    String link =
        history
            .find(tried.run())
            .map(run -> run.link().value())
            .orElseThrow(() -> Ids.unknown("id"));
    return ChangeView.of(tried, link);
  }

  /** Stops a run. */
  @Mutation
  @NonNull
  @Description("Stops a run at work before its next change")
  public RunView cancelRun(@Id @NonNull @Description("Which one") String id) {
    RunId run = Ids.read("id", id, RunId::new);
    return RunView.of(Answers.to(() -> decide.cancel(run)));
  }
}
