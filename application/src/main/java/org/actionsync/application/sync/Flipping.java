package org.actionsync.application.sync;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.PairPlan;
import org.actionsync.domain.reconcile.Flips;
import org.actionsync.domain.reconcile.Frozen;
import org.actionsync.domain.reconcile.ValueName;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;

/** Finds, among a page of pairs, what would be told to and fro once too often. */
final class Flipping {

  private static final Duration DAY = Duration.ofDays(1);

  private final Map<RemoteId, List<PlannedChange>> told;

  private Flipping(Map<RemoteId, List<PlannedChange>> told) {
    this.told = told;
  }

  /** Looks at what was told of those for whom something is planned. */
  static Flipping of(Plans plans, LinkId link, List<PairPlan> planned, Instant now) {
    List<RemoteId> activists =
        planned.stream()
            .flatMap(plan -> plan.changes().stream())
            .map(Change::activist)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new Flipping(
        activists.isEmpty()
            ? Map.of()
            : plans.answered(link, activists, now.minus(DAY)).stream()
                .filter(change -> change.outcome() == Outcome.DONE)
                .collect(groupingBy(c -> Objects.requireNonNull(c.change().activist()))));
  }

  /** What of the plan is to be frozen instead. */
  Set<ValueName> in(PairPlan plan) {
    Set<ValueName> flipping = new HashSet<>();
    for (Change change : plan.changes()) {
      List<PlannedChange> past =
          change.activist() == null ? List.of() : told.getOrDefault(change.activist(), List.of());
      Map<ValueName, List<String>> before = new HashMap<>();
      past.forEach(
          one ->
              values(one.change().patch())
                  .forEach(
                      (name, value) ->
                          before.computeIfAbsent(name, n -> new ArrayList<>()).add(value)));
      values(change.patch())
          .forEach(
              (name, next) -> {
                if (Flips.isFlipping(before.getOrDefault(name, List.of()), next)) {
                  flipping.add(name);
                }
              });
    }
    return flipping;
  }

  private static Map<ValueName, String> values(Patch patch) {
    Map<ValueName, String> values = new HashMap<>();
    patch.values().forEach((field, value) -> values.put(ValueName.of(field), value));
    patch.tags().forEach((tag, on) -> values.put(ValueName.of(tag), on ? Frozen.ON : Frozen.OFF));
    return values;
  }
}
