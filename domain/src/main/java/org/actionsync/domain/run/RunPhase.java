package org.actionsync.domain.run;

/** What a run is doing. */
public enum RunPhase {
  READ,
  PLAN,
  APPLY,
  VERIFY,
  CLOSE
}
