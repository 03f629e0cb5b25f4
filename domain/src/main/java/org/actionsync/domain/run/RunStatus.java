package org.actionsync.domain.run;

/** Where a run stands. */
public enum RunStatus {
  /** At work, or waiting to go on after the server stopped. */
  RUNNING,
  /** Planned, but waits for an admin; {@link Run#heldBecause} says why. */
  HELD,
  /** Planned on request, nothing written; can be approved. */
  PREVIEWED,
  DONE,
  /** A service could not be used; goes on when the link is due again. */
  INTERRUPTED,
  /** Stopped by a fault of ours. */
  FAILED,
  CANCELLED,
  /** An admin threw the plan away. */
  DISCARDED;

  /** Whether the run occupies its link, so that no other may start. */
  public boolean isUnderWay() {
    return this == RUNNING;
  }

  /** Whether an admin may still have the plan carried out. */
  public boolean isApprovable() {
    return this == HELD || this == PREVIEWED;
  }

  /** Whether the run may go on: it waits, and nobody decided otherwise. */
  public boolean canResume() {
    return isApprovable() || this == INTERRUPTED;
  }
}
