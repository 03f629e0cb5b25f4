package org.actionsync.application.sync;

import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;

/** Tells whether a step of a run is still to be done when the run goes on after a stop. */
final class Steps {

  private Steps() {}

  /**
   * For in between, where a step cannot just end.
   *
   * @throws LeaseLost if the run is not this node's to carry out any more, or is not at work
   */
  static void requireKept(Runs runs, RunId run) {
    if (runs.keep(run).isEmpty()) {
      throw new LeaseLost(run);
    }
  }

  /** Whether the run is at work and has not got beyond {@code phase}. */
  static boolean isDue(Run run, RunPhase phase) {
    return run.isGoingOn() && run.phase().compareTo(phase) <= 0;
  }
}
