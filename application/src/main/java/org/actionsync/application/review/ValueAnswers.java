package org.actionsync.application.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Answer.Says;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;

/** What follows from an answer about values. */
final class ValueAnswers {

  private ValueAnswers() {}

  /** One answer per value of a conflict, or of what goes to and fro. */
  static List<Answer> perValue(ReviewItem item, Map<String, String> choices) {
    RemoteId activist = Objects.requireNonNull(item.activist(), "it is about a pair");
    return item.details().values().stream()
        .map(
            value ->
                new Answer(
                    item.link(),
                    Side.NETWORK,
                    activist,
                    says(item, Objects.requireNonNull(choices.get(value.name()))),
                    item.entity(),
                    value))
        .toList();
  }

  private static Says says(ReviewItem item, String choice) {
    boolean flipping = item.kind() == ReviewItem.Kind.FLIPPING;
    return switch (choice) {
      case Choices.NETWORK -> flipping ? Says.NETWORK_NOW : Says.NETWORK;
      case Choices.BUILDER -> flipping ? Says.BUILDER_NOW : Says.BUILDER;
      default -> flipping ? Says.LEAVE_FROZEN : Says.LEAVE;
    };
  }

  /** What was somebody else's is either left theirs, or written once more. */
  static List<Answer> taken(ReviewItem item, String choice) {
    RemoteId activist = item.activist();
    RemoteId entity = Objects.requireNonNull(item.entity(), "it was to be written for an entity");
    return item.details().values().stream()
        .map(
            value ->
                new Answer(
                    item.link(),
                    activist == null ? Side.BUILDER : Side.NETWORK,
                    activist == null ? entity : activist,
                    choice.equals(Choices.ASK_AGAIN) ? Says.BUILDER_NOW : Says.LEAVE,
                    activist == null ? null : entity,
                    value))
        .toList();
  }
}
