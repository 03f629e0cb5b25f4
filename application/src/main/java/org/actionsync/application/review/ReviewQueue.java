package org.actionsync.application.review;

import java.util.Optional;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** What waits for a person. */
public final class ReviewQueue {

  private final Reviews reviews;

  /** Looks into {@code reviews}. */
  public ReviewQueue(Reviews reviews) {
    this.reviews = reviews;
  }

  /** Which items to list; null means any. */
  public record Filter(@Nullable LinkId link, ReviewItem.@Nullable Kind kind) {}

  /** Open items behind {@code after}, null from the first, oldest first. */
  public Slice<ReviewItem> page(Filter filter, @Nullable ReviewId after, int first) {
    return reviews.open(filter.link(), filter.kind(), after, first);
  }

  /** How many items {@link #page} would list in all. */
  public long count(Filter filter) {
    return reviews.countOpen(filter.link(), filter.kind());
  }

  /** The item, if there is one of this name. */
  public Optional<ReviewItem> find(ReviewId id) {
    return reviews.find(id);
  }
}
