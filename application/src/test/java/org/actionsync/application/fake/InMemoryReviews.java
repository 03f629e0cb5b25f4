package org.actionsync.application.fake;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.actionsync.application.port.Answer;
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
  private final List<Answer> answers = new ArrayList<>();

  @Override
  public synchronized void raise(ReviewItem item) {
    Optional<ReviewItem> known =
        some(item.link(), item.kind()).stream()
            .filter(open -> Objects.equals(open.activist(), item.activist()))
            .filter(open -> Objects.equals(open.entity(), item.entity()))
            .findFirst();
    ReviewItem raised = known.map(open -> open.takingOver(item)).orElse(item);
    byId.put(raised.id(), raised);
  }

  @Override
  public synchronized void settleItself(
      LinkId link, ReviewItem.Kind kind, Side side, RemoteId person, Instant now) {
    some(link, kind).stream()
        .filter(item -> isAbout(item, side, person))
        .forEach(item -> byId.put(item.id(), item.settled(now, null)));
  }

  @Override
  public synchronized boolean settle(ReviewItem settled, List<Answer> given) {
    if (find(settled.id()).filter(ReviewItem::isOpen).isEmpty()) {
      return false;
    }
    byId.put(settled.id(), settled);
    answers.addAll(given);
    return true;
  }

  @Override
  public synchronized List<Answer> answers(LinkId link, Side side, Collection<RemoteId> people) {
    return answers.stream()
        .filter(answer -> answer.link().equals(link) && answer.side() == side)
        .filter(answer -> people.contains(answer.person()))
        .toList();
  }

  @Override
  public synchronized List<ReviewItem> openAbout(
      LinkId link, Side side, Collection<RemoteId> people) {
    return some(link, null).stream()
        .filter(item -> people.stream().anyMatch(person -> isAbout(item, side, person)))
        .toList();
  }

  @Override
  public synchronized void carriedOut(
      LinkId link, Side side, RemoteId person, Collection<String> valueNames) {
    answers.removeIf(
        answer ->
            answer.says().isOnce()
                && answer.link().equals(link)
                && answer.side() == side
                && answer.person().equals(person)
                && Optional.ofNullable(answer.value())
                    .filter(value -> valueNames.contains(value.name()))
                    .isPresent());
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
  public synchronized Map<LinkId, Long> countOpen(Collection<LinkId> links) {
    return links.stream().distinct().collect(toMap(link -> link, link -> countOpen(link, null)));
  }

  @Override
  public synchronized long countOpen(@Nullable LinkId link, ReviewItem.@Nullable Kind kind) {
    return some(link, kind).size();
  }

  /** Forgets items, and says which. */
  synchronized List<ReviewItem> forget(Predicate<ReviewItem> about) {
    List<ReviewItem> some = byId.values().stream().filter(about).toList();
    some.forEach(item -> byId.remove(item.id()));
    return some;
  }

  synchronized void forgetAnswers(Predicate<Answer> about) {
    answers.removeIf(about);
  }

  /** Whether an open item is about this person. */
  synchronized boolean isAskedAbout(LinkId link, Side side, RemoteId person) {
    return some(link, null).stream().anyMatch(item -> isAbout(item, side, person));
  }

  /** Whether something was answered about this person that a run has to look at. */
  synchronized boolean isAnswered(LinkId link, Side side, RemoteId person) {
    return answers(link, side, List.of(person)).stream()
        .anyMatch(answer -> answer.says() != Answer.Says.IGNORE);
  }

  /** Whether something that was answered about the activist's pair waits to be carried out. */
  synchronized boolean isToCarryOut(LinkId link, RemoteId activist) {
    return answers(link, Side.NETWORK, List.of(activist)).stream()
        .anyMatch(answer -> answer.says().isOnce());
  }

  private static boolean isAbout(ReviewItem item, Side side, RemoteId person) {
    return person.equals(side == Side.NETWORK ? item.activist() : item.entity());
  }

  private List<ReviewItem> some(@Nullable LinkId link, ReviewItem.@Nullable Kind kind) {
    return byId.values().stream()
        .filter(ReviewItem::isOpen)
        .filter(item -> link == null || item.link().equals(link))
        .filter(item -> kind == null || item.kind() == kind)
        .toList();
  }
}
