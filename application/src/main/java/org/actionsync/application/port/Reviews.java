package org.actionsync.application.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

  /**
   * Stores what an admin answered: the item is settled and the answers hold from now on, as one
   * step.
   *
   * @param settled the item, settled
   * @param answers what follows from the answer
   * @return false, and nothing stored, when the item is no longer open
   */
  boolean settle(ReviewItem settled, List<Answer> answers);

  /** All answers about these people of one side, in the order they were given. */
  List<Answer> answers(LinkId link, Side side, Collection<RemoteId> people);

  /** Open items about any of these people of one side, oldest first. */
  List<ReviewItem> openAbout(LinkId link, Side side, Collection<RemoteId> people);

  /** Forgets the answers about this person that hold only until they are carried out. */
  void carriedOut(LinkId link, Side side, RemoteId person, Collection<String> valueNames);

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

  /** How many items of each of these links are open; those without any are left out. */
  Map<LinkId, Long> countOpen(Collection<LinkId> links);

  /** How many items {@link #open} would list in all. */
  long countOpen(@Nullable LinkId link, ReviewItem.@Nullable Kind kind);
}
