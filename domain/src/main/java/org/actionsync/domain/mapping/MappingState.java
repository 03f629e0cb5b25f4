package org.actionsync.domain.mapping;

/** Whether a mapping takes part in runs. */
public enum MappingState {
  ACTIVE,
  /** Stopped by an admin. */
  PAUSED,
  /**
   * Stopped by itself, because what it names is gone or switched off, or because its writes come to
   * nothing; its problems say why.
   */
  BROKEN
}
