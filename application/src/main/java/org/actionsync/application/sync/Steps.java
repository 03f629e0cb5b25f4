package org.actionsync.application.sync;

import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunPhase;

/** Tells whether a step of a run is still to be done when the run goes on after a stop. */
final class Steps {

  private Steps() {}

  /** Whether the run is at work and has not got beyond {@code phase}. */
  static boolean isDue(Run run, RunPhase phase) {
    return run.isGoingOn() && run.phase().compareTo(phase) <= 0;
  }
}
