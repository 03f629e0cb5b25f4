package org.actionsync.domain.run;

/** What became of a planned change. */
public enum Outcome {
  PLANNED,
  DONE,
  /** The service answered that all is well and did not do it, or did something else. */
  IGNORED,
  /** The service said no. */
  REFUSED,
  /** No answer came; looked up before anything is tried again. */
  UNCERTAIN,
  /** Not sent, because it was no longer right when its turn came. */
  SKIPPED,
  /**
   * Failed again and again while the service otherwise answered, so that it no longer holds up the
   * others. Not asked again until something changes on either side, or an admin retries it.
   */
  SET_ASIDE
}
