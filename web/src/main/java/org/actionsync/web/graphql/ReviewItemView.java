package org.actionsync.web.graphql;

import java.time.Instant;
import java.util.List;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.review.Choices;
import org.actionsync.domain.contact.RemoteId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something only a person can decide. */
@Type("ReviewItem")
@Description("Something only a person can decide")
public record ReviewItemView(
    @Id @NonNull @Description("Its id") String id,
    @NonNull @Description("What sort of doubt it is") ReviewKindView kind,
    @NonNull @Description("What it is about, in one sentence") String summary,
    @NonNull @Description("What speaks for what, one fact a line") List<@NonNull String> evidence,
    @NonNull @Description("The possible answers") List<@NonNull String> choices,
    @NonNull @Description("Who the person may be on the other side; an answer names one of them")
        List<@NonNull String> candidateIds,
    @NonNull @Description("The values in question, side by side")
        List<@NonNull ReviewValueView> values,
    @Id @Nullable @Description("Whom it is about in Action Network") String activistId,
    @Id @Nullable @Description("Whom it is about in Action Builder") String entityId,
    @Description("Whether it waits for nobody any more") boolean settled,
    @NonNull @Description("When it came up") Instant raisedAt,
    @Nullable @Description("When it was answered, or the doubt went away; null while it waits")
        Instant settledAt,
    @Nullable @Description("What was answered; null when the doubt went away by itself")
        String choice,
    @Nullable @Description("Who answered") String settledBy,
    @Ignore String linkId) {

  static ReviewItemView of(ReviewItem item) {
    ReviewItem.Settlement settlement = item.settlement();
    return new ReviewItemView(
        item.id().value(),
        Same.as(ReviewKindView.class, item.kind()),
        item.summary(),
        item.evidence(),
        Choices.of(item),
        item.details().candidates().stream().map(RemoteId::value).toList(),
        item.details().values().stream().map(ReviewValueView::of).toList(),
        id(item.activist()),
        id(item.entity()),
        !item.isOpen(),
        item.raisedAt(),
        item.settledAt(),
        settlement == null ? null : settlement.choice(),
        settlement == null ? null : settlement.by(),
        item.link().value());
  }

  private static @Nullable String id(@Nullable RemoteId person) {
    return person == null ? null : person.value();
  }
}
