package org.actionsync.domain.plan;

import java.util.List;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.reconcile.Conflict;
import org.actionsync.domain.reconcile.Frozen;
import org.actionsync.domain.reconcile.ValueName;
import org.jspecify.annotations.Nullable;

/**
 * What one pair needs.
 *
 * @param changes at most one per side
 * @param held what a person has to settle first
 * @param frozen what goes to and fro, and waits for a person
 * @param observed the pair's past once this reading is taken in
 * @param goneFrom the side the person disappeared from; null when both are there
 */
public record PairPlan(
    List<Change> changes,
    List<Conflict> held,
    List<Frozen> frozen,
    Baseline observed,
    @Nullable Side goneFrom) {

  /** Copies the lists. */
  public PairPlan {
    changes = List.copyOf(changes);
    held = List.copyOf(held);
    frozen = List.copyOf(frozen);
  }

  /** A plan in which nothing is frozen. */
  public PairPlan(
      List<Change> changes, List<Conflict> held, Baseline observed, @Nullable Side goneFrom) {
    this(changes, held, List.of(), observed, goneFrom);
  }

  /**
   * Whether both sides say the same of {@code what}, which takes part, and nothing about it waits.
   */
  public boolean agreesOn(ValueName what) {
    boolean waits =
        held.stream().anyMatch(conflict -> ValueName.of(conflict.field()).equals(what))
            || frozen.stream().anyMatch(one -> one.what().equals(what))
            || changes.stream().anyMatch(change -> ValueName.in(change.patch()).contains(what));
    boolean sameField =
        what.field()
            .filter(f -> observed.network().get(f).equals(observed.builder().get(f)))
            .isPresent();
    boolean sameTag =
        what.tag()
            .filter(tag -> observed.network().has(tag) == observed.builder().has(tag))
            .isPresent();
    return !waits && (sameField || sameTag);
  }

  /** Whether something remains to be done, so that the pair is looked at again in the next run. */
  public boolean isOpen() {
    return !changes.isEmpty() || !held.isEmpty() || !frozen.isEmpty();
  }
}
