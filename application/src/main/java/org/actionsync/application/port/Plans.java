package org.actionsync.application.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** The changes of all runs: written before the first call, their outcomes after each. */
public interface Plans {

  /** Adds changes to the plan of a run, outcome PLANNED. */
  void add(RunId run, List<Change> changes);

  /** Forgets all changes of the run that have no outcome, so that it can be planned anew. */
  void drop(RunId run);

  /**
   * The next PLANNED or UNCERTAIN change of the run on this side: in the order of {@link
   * org.actionsync.domain.plan.ChangeKind}, then as planned.
   */
  Optional<PlannedChange> next(RunId run, Side side);

  /**
   * Stores the outcome of a change. A connected entity may turn a CREATE into a CONNECT: its kind
   * is stored too, and the person it made or found.
   */
  void record(PlannedChange change);

  /** How many parts of each kind the run plans, for the brake. DETACH is not a change: zero. */
  Map<BrakeKind, Long> counts(RunId run);

  /** How many of the run's changes are PLANNED or UNCERTAIN, and how many there are in all. */
  Remaining remaining(RunId run);

  /** The change, if there is one of this name. */
  Optional<PlannedChange> find(ChangeId id);

  /**
   * The changes of a run, as planned.
   *
   * @param outcome only with this outcome; null for all
   * @param side only on this side; null for both
   * @param after only behind this change; null from the first
   * @param first at most that many
   */
  Slice<PlannedChange> page(
      RunId run,
      @Nullable Outcome outcome,
      @Nullable Side side,
      @Nullable ChangeId after,
      int first);

  /** How many changes {@link #page} would list in all. */
  long count(RunId run, @Nullable Outcome outcome, @Nullable Side side);

  /**
   * How far a plan is carried out.
   *
   * @param planned changes without an outcome
   * @param all changes in all
   */
  record Remaining(long planned, long all) {}
}
