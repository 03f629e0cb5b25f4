package org.actionsync.application.port;

import java.time.Instant;
import java.util.Optional;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** The questions that wait for a person. */
public interface Reviews {

  /**
   * Raises an item. While one of the same link, kind and people is open, that one is kept and takes
   * over summary and evidence.
   */
  void raise(ReviewItem item);

  /** Settles the open items of this kind about this person, because the doubt is gone. */
  void settleItself(LinkId link, ReviewItem.Kind kind, Side side, RemoteId person, Instant now);

  /** The item, if there is one of this name. */
  Optional<ReviewItem> find(ReviewId id);

  /**
   * Open items, oldest first.
   *
   * @param link only of this link; null for all
   * @param kind only of this kind; null for all
   * @param after only behind this item; null from the first
   * @param first at most that many
   */
  Slice<ReviewItem> open(
      @Nullable LinkId link, ReviewItem.@Nullable Kind kind, @Nullable ReviewId after, int first);

  /** How many items {@link #open} would list in all. */
  long countOpen(@Nullable LinkId link, ReviewItem.@Nullable Kind kind);
}
