package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.review.ReviewQueue;
import org.actionsync.domain.run.LinkId;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What only a person can decide. */
@GraphQLApi
@ApplicationScoped
public class ReviewApi {

  @Inject ReviewQueue queue;
  @Inject Links links;

  /** Open review items. */
  @Query
  @NonNull
  @Description("What waits for a person, oldest first")
  public ReviewItemConnectionView reviewItems(
      @Id @Nullable String linkId,
      @Nullable ReviewKindView kind,
      @DefaultValue(Paging.DEFAULT) @Nullable Integer first,
      @Nullable String after) {
    Paging paging = Paging.of(first, after);
    ReviewId behind = paging.after() == null ? null : new ReviewId(paging.after());
    paging.checked(behind != null && queue.find(behind).isPresent());
    ReviewQueue.Filter filter =
        new ReviewQueue.Filter(
            Ids.readIfGiven("linkId", linkId, LinkId::new),
            kind == null ? null : Same.as(ReviewItem.Kind.class, kind));
    Listing<ReviewItemView> part =
        Listing.of(
            queue.page(filter, behind, paging.first()),
            ReviewItemView::of,
            ReviewItemView::id,
            paging);
    return ReviewItemConnectionView.of(part.counted(() -> Math.toIntExact(queue.count(filter))));
  }

  /** The links of review items; null where the campaign was unlinked. */
  @Description("The link; null once the campaign was unlinked")
  public List<CampaignLinkView> link(@Source List<ReviewItemView> listed) {
    Map<String, CampaignLinkView> byId = new HashMap<>();
    links.all().forEach(link -> byId.put(link.id().value(), CampaignLinkView.of(link)));
    return listed.stream().map(item -> byId.get(item.linkId())).toList();
  }
}
