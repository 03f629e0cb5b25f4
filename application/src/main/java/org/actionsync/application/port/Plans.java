package org.actionsync.application.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.UndoPlan;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * The changes of all runs: written before the first call, their outcomes after each.
 *
 * <p>Only the node that holds the lease of a run plans it: for any other, and once the run was
 * stopped, what changes a plan throws {@link LeaseLost}.
 */
public interface Plans {

  /** Adds changes to the plan of a run, outcome PLANNED. */
  void add(RunId run, List<Change> changes);

  /** Adds to the plan of an undo what cannot be taken back, outcome SKIPPED, with the reason. */
  void leaveOut(RunId run, List<UndoPlan.LeftOut> leftOut);

  /**
   * What was written to the two people of a pair in its link, newest first; also what made one of
   * them. See {@link PlannedChange#isWritten}.
   */
  List<PlannedChange> doneFor(Pair pair);

  /**
   * Forgets all changes of the run that have no outcome, and what was left out of the plan, so that
   * it can be planned anew.
   */
  void drop(RunId run);

  /**
   * The next PLANNED or UNCERTAIN change of the run on this side: those that failed less often
   * first, then in the order of {@link org.actionsync.domain.plan.ChangeKind}, then as planned.
   */
  Optional<PlannedChange> next(RunId run, Side side);

  /**
   * Stores that a change is about to be sent, as UNCERTAIN: whoever goes on with the run looks what
   * became of it. To be called immediately before every write that must not be repeated blindly.
   *
   * @throws LeaseLost unless this node holds the lease of the run; then it must not be sent
   */
  void sending(PlannedChange change);

  /**
   * Stores the outcome of a change, also when another node carries the run out by now, because a
   * write that happened is never forgotten. A connected entity may turn a CREATE into a CONNECT:
   * its kind is stored too, and the person it made or found.
   */
  void record(PlannedChange change);

  /** Has these changes of the run read back; those that are DONE may be. */
  void toReadBack(RunId run, Collection<ChangeId> changes);

  /** The first change of the run that is to be read back and was not yet. */
  Optional<PlannedChange> nextToReadBack(RunId run);

  /** Stores what reading a change back has shown; it is not to be read back any more. */
  void readBack(PlannedChange change);

  /**
   * The link's changes about any of these activists that a service answered (DONE, IGNORED or
   * REFUSED) at {@code since} or later, in the order of their plans.
   */
  List<PlannedChange> answered(LinkId link, Collection<RemoteId> activists, Instant since);

  /**
   * The link's changes about any of these activists that may have been written without our being
   * told (UNCERTAIN, or SET_ASIDE after such a try), in the order of their plans: of the newest run
   * that planned for everybody and is DONE, and of later runs. Whoever is planned once more in a
   * run that gets done has been looked at with them in mind.
   */
  List<PlannedChange> unanswered(LinkId link, Collection<RemoteId> activists);

  /** What failed so far among the changes of the run on this side that are still to be done. */
  Failing failing(RunId run, Side side);

  /**
   * The newest earlier change on the same side about the same person, of any run of the link. The
   * person of a CREATE is the one it is made from.
   */
  Optional<PlannedChange> before(PlannedChange change);

  /**
   * The newest CREATE on {@code side}, of any run of the link, that was to be made from this person
   * and that has an outcome.
   */
  Optional<PlannedChange> lastCreate(LinkId link, Side side, RemoteId from);

  /**
   * Stores changes that could not even be planned as SET_ASIDE.
   *
   * @param error why, without personal data
   */
  void addSetAside(RunId run, List<Change> changes, String error, Instant now);

  /** How many parts of each kind the run plans, for the brake. DETACH is not a change: zero. */
  Map<BrakeKind, Long> counts(RunId run);

  /** Whether none of the run's changes is PLANNED or UNCERTAIN. */
  default boolean isCarriedOut(RunId run) {
    return Stream.of(Side.values()).allMatch(side -> next(run, side).isEmpty());
  }

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
   * Failures that may be a service's or a record's.
   *
   * @param changes how many changes failed and are still to be done
   * @param since when the first of them failed; null if none did
   * @param answered when the service last answered to any other change of the run on this side;
   *     null if it never did
   */
  record Failing(long changes, @Nullable Instant since, @Nullable Instant answered) {

    /** Whether the service has answered to another change since the first of these failed. */
    public boolean answeredSince() {
      return since != null && answered != null && !answered.isBefore(since);
    }
  }

  /**
   * How far a plan is carried out.
   *
   * @param planned changes without an outcome
   * @param all changes in all
   */
  record Remaining(long planned, long all) {}
}
