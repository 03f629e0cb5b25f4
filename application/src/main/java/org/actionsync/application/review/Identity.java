package org.actionsync.application.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Answer.Says;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.review.ReviewRefused.Why;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;

/** What follows from an answer about who somebody is. */
final class Identity {

  private final Reviews reviews;
  private final Pairs pairs;

  Identity(Reviews reviews, Pairs pairs) {
    this.reviews = reviews;
    this.pairs = pairs;
  }

  /** Which candidate is meant; nobody where the answer is not about one. */
  Optional<RemoteId> counterpart(ReviewItem item, SettleReview.Wish wish) throws ReviewRefused {
    List<RemoteId> candidates = item.details().candidates();
    String wanted = wish.counterpart();
    boolean aboutCandidates = item.kind() == ReviewItem.Kind.MATCH;
    if (wanted != null && aboutCandidates) {
      return Optional.of(
          candidates.stream()
              .filter(candidate -> candidate.value().equals(wanted))
              .findFirst()
              .orElseThrow(
                  () -> new ReviewRefused(Why.UNKNOWN, "counterpartId", "No such candidate")));
    }
    if (!wish.choice().equals(Choices.SAME)) {
      return Optional.empty();
    }
    if (candidates.size() != 1) {
      throw new ReviewRefused(
          Why.INVALID, "counterpartId", "Say which of the candidates is the same person");
    }
    return Optional.of(candidates.get(0));
  }

  /** The answers to who is who. */
  List<Answer> answers(ReviewItem item, String choice, Optional<RemoteId> counterpart)
      throws ReviewRefused {
    Side side = side(item);
    RemoteId subject = subject(item);
    if (choice.equals(Choices.IGNORE)) {
      return List.of(Answer.about(item.link(), side, subject, Says.IGNORE));
    }
    if (choice.equals(Choices.SAME)) {
      RemoteId other = counterpart.orElseThrow();
      requireFree(item, side, subject, "id");
      requireFree(item, side.opposite(), other, "counterpartId");
      return both(item, Says.SAME, other);
    }
    List<Answer> answers = new ArrayList<>();
    List<RemoteId> others = counterpart.map(List::of).orElse(item.details().candidates());
    others.forEach(other -> answers.addAll(both(item, Says.NOT_SAME, other)));
    if (counterpart.isEmpty()) {
      // Only the subject is told apart from its twins: who they are is a question of their own.
      item.details().twins().forEach(twin -> answers.add(one(item, Says.NOT_SAME, twin)));
    }
    return answers;
  }

  private void requireFree(ReviewItem item, Side side, RemoteId person, String field)
      throws ReviewRefused {
    Optional<Pair> pair = pairs.of(item.link(), side, person);
    Optional<RemoteId> gone =
        pair.filter(Pair::detached).map(p -> side == Side.NETWORK ? p.entity() : p.activist());
    boolean promised =
        reviews.answers(item.link(), side, List.of(person)).stream()
            .filter(answer -> answer.says() == Says.SAME)
            .anyMatch(answer -> !gone.equals(Optional.ofNullable(answer.other())));
    if ((pair.isPresent() && gone.isEmpty()) || promised) {
      throw new ReviewRefused(
          Why.CONFLICT, field, "One of the two is known to be somebody else by now");
    }
  }

  /** The two are the same, so neither is any more who they were before somebody was gone. */
  void makeWay(ReviewItem item, String choice, Optional<RemoteId> counterpart) {
    if (item.kind() == ReviewItem.Kind.MATCH && choice.equals(Choices.SAME)) {
      forgetDetached(item, side(item), subject(item));
      counterpart.ifPresent(other -> forgetDetached(item, side(item).opposite(), other));
    }
  }

  private void forgetDetached(ReviewItem item, Side side, RemoteId person) {
    pairs.of(item.link(), side, person).map(Pair::id).ifPresent(pairs::forgetDetached);
  }

  private static List<Answer> both(ReviewItem item, Says says, RemoteId other) {
    Side there = side(item).opposite();
    return List.of(
        one(item, says, other), new Answer(item.link(), there, other, says, subject(item), null));
  }

  private static Answer one(ReviewItem item, Says says, RemoteId other) {
    return new Answer(item.link(), side(item), subject(item), says, other, null);
  }

  /** The answer to what becomes of somebody without a name. */
  List<Answer> incomplete(ReviewItem item, String choice) {
    Says says = choice.equals(Choices.EMAIL_AS_NAME) ? Says.EMAIL_AS_NAME : Says.IGNORE;
    return List.of(Answer.about(item.link(), side(item), subject(item), says));
  }

  /** The answer to what becomes of a detached pair that is there again. */
  List<Answer> back(ReviewItem item, String choice) {
    Says says = choice.equals(Choices.ATTACH) ? Says.ATTACH : Says.STAY_DETACHED;
    RemoteId entity = Objects.requireNonNull(item.entity(), "it is about a pair");
    return List.of(
        new Answer(item.link(), side(item), subject(item), says, entity, Answer.Value.PAIR));
  }

  private static Side side(ReviewItem item) {
    return item.activist() == null ? Side.BUILDER : Side.NETWORK;
  }

  private static RemoteId subject(ReviewItem item) {
    RemoteId activist = item.activist();
    return activist != null
        ? activist
        : Objects.requireNonNull(item.entity(), "an item is about somebody");
  }
}
