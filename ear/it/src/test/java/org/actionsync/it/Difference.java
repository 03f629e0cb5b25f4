package org.actionsync.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.network.ActivistView;
import org.jspecify.annotations.Nullable;

/**
 * What became of everybody between two moments, seen for what must never happen.
 *
 * @param before the earlier moment
 * @param after the later one
 */
record Difference(State before, State after) {

  /** Who was not subscribed before and is now, with an address or number they had before. */
  List<String> subscribedAgainstTheirWish() {
    List<String> wronged = new ArrayList<>();
    for (ActivistView then : before.activists().values()) {
      ActivistView now = after.activists().get(then.id());
      if (now != null
          && (isTurned(then.email(), now.email()) || isTurned(then.mobile(), now.mobile()))) {
        wronged.add("activist " + then.id());
      }
    }
    for (EntityView then : before.entities().values()) {
      EntityView now = after.entities().get(then.id());
      if (now != null
          && (isTurned(then.emails(), now.emails()) || isTurned(then.numbers(), now.numbers()))) {
        wronged.add("entity " + then.id());
      }
    }
    return wronged;
  }

  private static boolean isTurned(
      ActivistView.@Nullable Channel then, ActivistView.@Nullable Channel now) {
    return then != null
        && now != null
        && !"subscribed".equals(then.status())
        && "subscribed".equals(now.status());
  }

  private static boolean isTurned(List<EntityView.Channel> then, List<EntityView.Channel> now) {
    return then.stream()
        .filter(each -> "unsubscribed".equals(each.status()))
        .anyMatch(
            each ->
                now.stream()
                    .anyMatch(
                        other ->
                            other.value().equalsIgnoreCase(each.value())
                                && "subscribed".equals(other.status())));
  }

  /** E-mails and numbers that more new people of one side have than one. */
  List<String> madeTwice() {
    return Stream.concat(
            twice(
                after.activists().values().stream()
                    .filter(activist -> !before.activists().containsKey(activist.id()))
                    .flatMap(a -> Stream.of(a.emailAddress(), a.number()))
                    .filter(Objects::nonNull)),
            twice(
                after.entities().values().stream()
                    .filter(entity -> !before.entities().containsKey(entity.id()))
                    .flatMap(e -> Stream.concat(e.emails().stream(), e.numbers().stream()))
                    .map(EntityView.Channel::value)))
        .toList();
  }

  private static Stream<String> twice(Stream<? extends @Nullable String> values) {
    return values
        .collect(Collectors.groupingBy(Objects::requireNonNull, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(each -> each.getValue() > 1)
        .map(Map.Entry::getKey);
  }
}
