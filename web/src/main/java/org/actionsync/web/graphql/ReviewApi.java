package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.review.ReviewQueue;
import org.actionsync.application.review.ReviewRefused;
import org.actionsync.application.review.SettleReview;
import org.actionsync.domain.run.LinkId;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
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
  @Inject SettleReview settle;
  @Inject Caller caller;

  /** One review item. */
  @Query
  @Description("One review item, open or settled; NOT_FOUND when there is none of this id")
  public @Nullable ReviewItemView reviewItem(@Id @NonNull @Description("Which item") String id) {
    return queue
        .find(Ids.read("id", id, ReviewId::new))
        .map(ReviewItemView::of)
        .orElseThrow(() -> Ids.unknown("id"));
  }

  /** Stores an answer. */
  @Mutation
  @NonNull
  @Description("Stores an answer for ever; the link's next run carries it out")
  public ReviewItemView settleReview(
      @Id @NonNull @Description("Which item") String id,
      @NonNull @Description("The answer") SettleReviewInput input) {
    ReviewId item = Ids.read("id", id, ReviewId::new);
    SettleReview.Wish wish =
        new SettleReview.Wish(
            input.choice(), input.counterpartId(), perValue(input.values()), caller.name());
    try {
      return ReviewItemView.of(settle.settle(item, wish));
    } catch (ReviewRefused refused) {
      throw new CodedException(
          code(refused.why()), String.valueOf(refused.getMessage()), field(refused.field()));
    }
  }

  private static Map<String, String> perValue(@Nullable List<ValueChoiceInput> given) {
    Map<String, String> choices = new HashMap<>();
    if (given != null) {
      given.stream().filter(Objects::nonNull).forEach(one -> choices.put(one.name(), one.choice()));
    }
    return choices;
  }

  private static ErrorCode code(ReviewRefused.Why why) {
    return switch (why) {
      case UNKNOWN -> ErrorCode.NOT_FOUND;
      case INVALID -> ErrorCode.INVALID;
      case CONFLICT -> ErrorCode.CONFLICT;
    };
  }

  /** Everything but the item itself is named within the input. */
  private static @Nullable String field(@Nullable String part) {
    return part == null || part.equals("id") ? part : "input." + part;
  }

  /** Open review items. */
  @Query
  @NonNull
  @Description("What waits for a person, oldest first")
  public ReviewItemConnectionView reviewItems(
      @Id @Nullable @Description("Only those of this link") String linkId,
      @Nullable @Description("Only doubts of this sort") ReviewKindView kind,
      @DefaultValue(Paging.DEFAULT) @Nullable @Description(Paging.FIRST) Integer first,
      @Nullable @Description(Paging.AFTER) String after) {
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
