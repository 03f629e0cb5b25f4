package org.actionsync.domain.run;

/** What started a run. */
public enum Trigger {
  /** The timer, because the link was due. */
  HOURLY,
  /** Somebody pressed <em>Sync now</em>. */
  PERSON,
  /** Somebody asked what a run would do; it stops before it writes. */
  PREVIEW,
  /** Somebody takes back what another run did. */
  UNDO
}
