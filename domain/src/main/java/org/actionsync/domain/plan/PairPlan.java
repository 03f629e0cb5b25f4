package org.actionsync.domain.plan;

import java.util.List;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.reconcile.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * What one pair needs.
 *
 * @param changes at most one per side
 * @param held what a person has to settle first
 * @param observed the pair's past once this reading is taken in
 * @param goneFrom the side the person disappeared from; null when both are there
 */
public record PairPlan(
    List<Change> changes, List<Conflict> held, Baseline observed, @Nullable Side goneFrom) {

  /** Copies the lists. */
  public PairPlan {
    changes = List.copyOf(changes);
    held = List.copyOf(held);
  }

  /** Whether something remains to be done, so that the pair is looked at again in the next run. */
  public boolean isOpen() {
    return !changes.isEmpty() || !held.isEmpty();
  }
}
