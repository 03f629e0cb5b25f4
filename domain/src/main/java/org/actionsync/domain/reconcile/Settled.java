package org.actionsync.domain.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people decided about single values of one pair, and what must not move before they do.
 *
 * @param verdicts what was decided
 * @param frozen what goes to and fro, and waits for a person
 */
public record Settled(List<Verdict> verdicts, Set<ValueName> frozen) {

  /** Nothing decided, nothing frozen. */
  public static final Settled NOTHING = new Settled(List.of(), Set.of());

  /** Copies both. */
  public Settled {
    verdicts = List.copyOf(verdicts);
    frozen = Set.copyOf(frozen);
  }

  /** The same, with more frozen. */
  public Settled freezing(Set<ValueName> more) {
    Set<ValueName> all = new HashSet<>(frozen);
    all.addAll(more);
    return new Settled(verdicts, all);
  }

  /** The verdict on these two values, if there is one. */
  Optional<Verdict> verdict(ValueName what, String network, String builder) {
    return verdicts.stream()
        .filter(verdict -> verdict.isAbout(what, network, builder))
        .reduce((earlier, later) -> later);
  }
}
