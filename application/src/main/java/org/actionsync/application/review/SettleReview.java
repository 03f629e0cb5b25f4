package org.actionsync.application.review;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.review.ReviewRefused.Why;
import org.actionsync.domain.contact.RemoteId;
import org.jspecify.annotations.Nullable;

/**
 * Stores what an admin answers to a review item. Nothing is written to a service here: the link's
 * next run looks at the people concerned, even if nothing else changed, and carries the answer out.
 * The answer holds for ever.
 */
public final class SettleReview {

  private final Reviews reviews;
  private final Identity identity;
  private final Clock clock;

  /** Stores in {@code reviews}; {@code pairs} tell who is somebody's already. */
  public SettleReview(Reviews reviews, Pairs pairs, Clock clock) {
    this.reviews = reviews;
    this.identity = new Identity(reviews, pairs);
    this.clock = clock;
  }

  /**
   * What an admin answers.
   *
   * @param choice one of {@link Choices#of}
   * @param counterpart which of several candidates is meant; null when it is plain, or all
   * @param perValue the choice per value, by the value's name, where it differs from {@code choice}
   * @param by the name the admin signed in with
   */
  public record Wish(
      String choice, @Nullable String counterpart, Map<String, String> perValue, String by) {

    /** Copies the map. */
    public Wish {
      perValue = Map.copyOf(perValue);
    }
  }

  /**
   * The item, settled.
   *
   * @throws ReviewRefused if there is no such item, it is settled already, the choice is none of
   *     its choices, or the candidate is unknown or somebody's by now
   */
  public ReviewItem settle(ReviewId id, Wish wish) throws ReviewRefused {
    ReviewItem item =
        reviews
            .find(id)
            .orElseThrow(
                () -> new ReviewRefused(Why.UNKNOWN, "id", "There is no review item " + id));
    if (!item.isOpen()) {
      throw alreadySettled();
    }
    requireChoice(item, wish.choice(), "choice");
    Optional<RemoteId> counterpart = identity.counterpart(item, wish);
    List<Answer> answers = answers(item, wish, counterpart);
    String said = said(wish, counterpart);
    ReviewItem settled = item.settled(clock.instant(), new ReviewItem.Settlement(said, wish.by()));
    identity.makeWay(item, wish.choice(), counterpart);
    if (!reviews.settle(settled, answers)) {
      throw alreadySettled();
    }
    return settled;
  }

  private List<Answer> answers(ReviewItem item, Wish wish, Optional<RemoteId> counterpart)
      throws ReviewRefused {
    Map<String, String> perValue =
        choices(item, wish); // also refuses those of items without values
    return switch (item.kind()) {
      case MATCH -> identity.answers(item, wish.choice(), counterpart);
      case CONFLICT, FLIPPING -> ValueAnswers.perValue(item, perValue);
      case TAKEN -> ValueAnswers.taken(item, wish.choice());
      case INCOMPLETE -> identity.incomplete(item, wish.choice());
      case BACK -> identity.back(item, wish.choice());
      case OPT_OUT -> List.of();
    };
  }

  /** The choice for every value of the item. */
  private static Map<String, String> choices(ReviewItem item, Wish wish) throws ReviewRefused {
    Map<String, String> choices = new TreeMap<>();
    item.details().values().forEach(value -> choices.put(value.name(), wish.choice()));
    for (Map.Entry<String, String> one : wish.perValue().entrySet()) {
      if (!choices.containsKey(one.getKey())) {
        throw new ReviewRefused(
            Why.UNKNOWN, "values", "The item is not about a value '" + one.getKey() + "'");
      }
      requireChoice(item, one.getValue(), "values");
      choices.put(one.getKey(), one.getValue());
    }
    return choices;
  }

  private static void requireChoice(ReviewItem item, String choice, String field)
      throws ReviewRefused {
    List<String> choices = Choices.of(item);
    if (!choices.contains(choice)) {
      throw new ReviewRefused(
          Why.INVALID,
          field,
          choices.isEmpty()
              ? "This item goes away by itself as soon as the service does what it is asked"
              : "Choose one of " + String.join(", ", choices));
    }
  }

  private static String said(Wish wish, Optional<RemoteId> counterpart) {
    String values =
        new TreeMap<>(wish.perValue())
            .entrySet().stream()
                .map(one -> ", " + one.getKey() + " " + one.getValue())
                .collect(joining());
    return wish.choice() + counterpart.map(who -> " " + who).orElse("") + values;
  }

  private static ReviewRefused alreadySettled() {
    return new ReviewRefused(Why.CONFLICT, null, "The item is settled already");
  }
}
