package org.actionsync.application.fake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

final class InMemoryReviews implements Reviews {

  private final Map<ReviewId, ReviewItem> byId = new LinkedHashMap<>();

  @Override
  public synchronized void raise(ReviewItem item) {
    Optional<ReviewItem> known =
        some(item.link(), item.kind()).stream()
            .filter(open -> Objects.equals(open.activist(), item.activist()))
            .filter(open -> Objects.equals(open.entity(), item.entity()))
            .findFirst();
    ReviewItem raised = known.map(open -> takingOver(open, item)).orElse(item);
    byId.put(raised.id(), raised);
  }

  private static ReviewItem takingOver(ReviewItem open, ReviewItem item) {
    return new ReviewItem(
        open.id(),
        open.link(),
        open.kind(),
        open.activist(),
        open.entity(),
        item.summary(),
        item.evidence(),
        open.raisedAt(),
        null);
  }

  @Override
  public synchronized void settleItself(
      LinkId link, ReviewItem.Kind kind, Side side, RemoteId person, Instant now) {
    some(link, kind).stream()
        .filter(item -> person.equals(side == Side.NETWORK ? item.activist() : item.entity()))
        .forEach(item -> byId.put(item.id(), settled(item, now)));
  }

  private static ReviewItem settled(ReviewItem item, Instant now) {
    return new ReviewItem(
        item.id(),
        item.link(),
        item.kind(),
        item.activist(),
        item.entity(),
        item.summary(),
        item.evidence(),
        item.raisedAt(),
        now);
  }

  @Override
  public synchronized Optional<ReviewItem> find(ReviewId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized Slice<ReviewItem> open(
      @Nullable LinkId link, ReviewItem.@Nullable Kind kind, @Nullable ReviewId after, int first) {
    List<ReviewItem> behind =
        after == null
            ? List.copyOf(byId.values())
            : byId.values().stream().dropWhile(i -> !i.id().equals(after)).skip(1).toList();
    List<ReviewItem> some = some(link, kind);
    return Slices.behind(
        behind.stream().filter(some::contains).toList(), item -> false, true, first);
  }

  @Override
  public synchronized long countOpen(@Nullable LinkId link, ReviewItem.@Nullable Kind kind) {
    return some(link, kind).size();
  }

  /** Whether an open item is about this person. */
  synchronized boolean isAskedAbout(LinkId link, Side side, RemoteId person) {
    return some(link, null).stream()
        .anyMatch(item -> person.equals(side == Side.NETWORK ? item.activist() : item.entity()));
  }

  private List<ReviewItem> some(@Nullable LinkId link, ReviewItem.@Nullable Kind kind) {
    return byId.values().stream()
        .filter(ReviewItem::isOpen)
        .filter(item -> link == null || item.link().equals(link))
        .filter(item -> kind == null || item.kind() == kind)
        .toList();
  }
}
