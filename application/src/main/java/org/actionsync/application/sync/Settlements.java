package org.actionsync.application.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Answer.Says;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Reviews;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.reconcile.Settled;
import org.actionsync.domain.reconcile.ValueName;
import org.actionsync.domain.reconcile.Verdict;
import org.actionsync.domain.run.LinkId;

/** What admins answered, and what waits for them, about a page of pairs. */
final class Settlements {

  /** Nothing was answered, and nothing waits. */
  static final Settlements NONE = new Settlements(Map.of(), List.of());

  private final Map<RemoteId, List<Answer>> answers;
  private final List<ReviewItem> asked;

  private Settlements(Map<RemoteId, List<Answer>> answers, List<ReviewItem> asked) {
    this.answers = answers;
    this.asked = asked;
  }

  /** Of all {@code pairs}, which are the link's. */
  static Settlements of(Reviews reviews, LinkId link, List<Pair> pairs) {
    List<RemoteId> activists = pairs.stream().map(Pair::activist).toList();
    if (activists.isEmpty()) {
      return NONE;
    }
    return new Settlements(
        reviews.answers(link, Side.NETWORK, activists).stream().collect(groupingBy(Answer::person)),
        reviews.openAbout(link, Side.NETWORK, activists));
  }

  /** What was decided about the pair, and what of it is frozen. */
  Settled of(Pair pair) {
    Set<ValueName> frozen = new HashSet<>();
    asked.stream()
        .filter(item -> item.kind() == ReviewItem.Kind.FLIPPING)
        .filter(item -> pair.activist().equals(item.activist()))
        .flatMap(item -> item.details().values().stream())
        .forEach(value -> frozen.add(new ValueName(value.name())));
    frozen.addAll(leftFrozen(pair));
    return new Settled(about(pair).flatMap(a -> verdict(a).stream()).toList(), frozen);
  }

  /** What is to be written once because an admin said so. */
  Set<ValueName> toCarryOut(Pair pair) {
    return about(pair)
        .flatMap(answer -> verdict(answer).stream())
        .filter(Verdict::pressing)
        .map(Verdict::what)
        .collect(toSet());
  }

  /** What an admin said to leave frozen for ever, so that nobody asks again. */
  Set<ValueName> leftFrozen(Pair pair) {
    Set<ValueName> left = new HashSet<>();
    about(pair)
        .filter(answer -> answer.says() == Says.LEAVE_FROZEN)
        .flatMap(answer -> Stream.ofNullable(answer.value()))
        .forEach(value -> left.add(new ValueName(value.name())));
    return left;
  }

  /** Whether this was answered about the pair. */
  boolean says(Pair pair, Says says) {
    return about(pair).anyMatch(answer -> answer.says() == says);
  }

  private Stream<Answer> about(Pair pair) {
    return answers.getOrDefault(pair.activist(), List.of()).stream()
        .filter(answer -> pair.entity().equals(answer.other()));
  }

  private static Optional<Verdict> verdict(Answer answer) {
    Answer.Value value = answer.value();
    if (value == null) {
      return Optional.empty();
    }
    ValueName name = new ValueName(value.name());
    return switch (answer.says()) {
      case NETWORK, NETWORK_NOW ->
          Optional.of(verdict(name, value, Optional.of(Side.NETWORK), answer.says()));
      case BUILDER, BUILDER_NOW ->
          Optional.of(verdict(name, value, Optional.of(Side.BUILDER), answer.says()));
      case LEAVE -> Optional.of(verdict(name, value, Optional.empty(), answer.says()));
      default -> Optional.empty();
    };
  }

  private static Verdict verdict(
      ValueName name, Answer.Value value, Optional<Side> winner, Says says) {
    return new Verdict(name, value.network(), value.builder(), winner, says.isOnce());
  }
}
