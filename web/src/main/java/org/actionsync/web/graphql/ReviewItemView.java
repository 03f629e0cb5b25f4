package org.actionsync.web.graphql;

import java.time.Instant;
import java.util.List;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.review.ReviewQueue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Something only a person can decide. */
@Type("ReviewItem")
@Description("Something only a person can decide")
public record ReviewItemView(
    @Id @NonNull String id,
    @NonNull ReviewKindView kind,
    @NonNull String summary,
    @NonNull List<@NonNull String> evidence,
    @NonNull List<@NonNull String> choices,
    boolean settled,
    @NonNull Instant raisedAt,
    @Ignore String linkId) {

  static ReviewItemView of(ReviewItem item) {
    return new ReviewItemView(
        item.id().value(),
        Same.as(ReviewKindView.class, item.kind()),
        item.summary(),
        item.evidence(),
        ReviewQueue.choices(item.kind()),
        !item.isOpen(),
        item.raisedAt(),
        item.link().value());
  }
}
