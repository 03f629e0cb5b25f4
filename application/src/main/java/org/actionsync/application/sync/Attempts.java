package org.actionsync.application.sync;

import java.time.Clock;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.domain.run.Outcome;

/**
 * Tells a service that is down from a record that fails.
 *
 * <p>A service that is down stops the run. A record that keeps failing while the service otherwise
 * answers lets the others go first, and is set aside for this run after some attempts, so that it
 * does not hold up anybody else. Only after some such runs it is not asked any more.
 */
final class Attempts {

  /** In one run; each of them has repeated what may be repeated. */
  private static final int MOST = 3;

  /** In so many runs one after the other, because trouble of some minutes is no poison. */
  private static final int RUNS = 3;

  /** So many records that fail in a row look like a service that takes no writes. */
  private static final int SUSPICIOUS = 3;

  private final Plans plans;
  private final Clock clock;

  /** Counts in {@code plans}. */
  Attempts(Plans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * Notes that {@code change} failed.
   *
   * @return the change, to be tried again later or set aside for good
   * @throws DirectoryUnavailable if it is the service that fails
   */
  PlannedChange failed(PlannedChange change, WriteOne write, DirectoryUnavailable failure)
      throws DirectoryUnavailable {
    boolean refused = failure.kind() == DirectoryUnavailable.Kind.KEY_REFUSED;
    boolean unknown =
        failure.kind() == DirectoryUnavailable.Kind.OUTCOME_UNKNOWN
            || (refused && write.isPerhapsBegun());
    PlannedChange tried = became(change, unknown ? Outcome.UNCERTAIN : change.outcome(), failure);
    plans.record(tried); // before the question, which may end the run too
    if (refused || !write.isAnswered(failure.side())) {
      throw failure;
    }
    PlannedChange failed = tried.failed(change.attempts() + 1);
    if (failed.attempts() >= MOST) {
      return setAside(became(failed, Outcome.SET_ASIDE, failure), write);
    }
    plans.record(failed);
    if (failed.attempts() == 1 && takesNoWrites(change)) {
      throw failure;
    }
    return failed;
  }

  private PlannedChange became(
      PlannedChange change, Outcome outcome, DirectoryUnavailable failure) {
    return change.became(outcome, null, String.valueOf(failure.getMessage()), clock.instant());
  }

  /** Every third of those that fail for the first time, so that an outage sets nobody aside. */
  private boolean takesNoWrites(PlannedChange change) {
    Plans.Failing failing = plans.failing(change.run(), change.change().side());
    return failing.changes() % SUSPICIOUS == 0 && !failing.answeredSince();
  }

  /**
   * A create whose answer was lost, and whom nobody can find: it is not repeated before a whole
   * reading has looked for the person, because what was just written may not be found yet. That is
   * the next run's.
   */
  PlannedChange lost(PlannedChange change, WriteOne write) {
    String why = "No answer came, and nobody like this is found; not repeated blindly";
    return setAside(change.became(Outcome.SET_ASIDE, null, why, clock.instant()), write);
  }

  private PlannedChange setAside(PlannedChange change, WriteOne write) {
    int before =
        plans
            .before(change)
            .filter(earlier -> earlier.outcome() == Outcome.SET_ASIDE)
            .map(PlannedChange::attempts)
            .orElse(0);
    int attempts = before + MOST;
    PlannedChange aside = change.failed(attempts);
    if (areTooMany(aside)) {
      write.giveUp();
    } else {
      write.tryAgainInTheNextRun();
    }
    return aside;
  }

  /** Whether it is not asked again until something changes. */
  static boolean isGivenUp(PlannedChange change) {
    return change.outcome() == Outcome.REFUSED
        || (change.outcome() == Outcome.SET_ASIDE && areTooMany(change));
  }

  /** Whether a change failed so often that it is not a passing trouble. */
  static boolean areTooMany(PlannedChange change) {
    return change.attempts() >= MOST * RUNS;
  }
}
