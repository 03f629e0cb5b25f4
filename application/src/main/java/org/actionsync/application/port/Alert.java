package org.actionsync.application.port;

import java.time.Instant;

/**
 * A trouble that is on. Of each kind there is at most one about the same subject.
 *
 * @param kind what kind of trouble
 * @param subject our name for the link, group, organization or mapping that has it
 * @param text what an admin reads about it; no people, no keys
 * @param since when it was noticed
 */
public record Alert(Kind kind, String subject, String text, Instant since) {

  /** Kinds of trouble. */
  public enum Kind {
    /** A link had no complete run for too long. */
    LINK_STALE,
    /** A link's run waits for an admin. */
    RUN_HELD,
    /** A link's last run ended with a fault of ours. */
    RUN_FAILED,
    /** A group's or organization's key is refused. */
    KEY_REFUSED,
    /** A group's or organization's service does not answer. */
    UNREACHABLE,
    /** A mapping stopped itself. */
    MAPPING_BROKEN
  }

  /** What tells it from others. */
  public record Name(Kind kind, String subject) {}

  /** What tells this one from others. */
  public Name name() {
    return new Name(kind, subject);
  }
}
