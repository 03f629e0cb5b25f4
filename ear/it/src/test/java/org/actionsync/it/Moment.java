package org.actionsync.it;

import static org.actionsync.it.Admin.text;

import jakarta.json.JsonObject;

/** What a server is doing at a moment, as whoever kills it then sees it. */
enum Moment {
  /** Not yet answering. */
  BOOT,
  /** No run is at work. */
  IDLE,
  /** Before anybody is read. */
  CHECK,
  READ,
  PLAN,
  /** Writes to Action Network are to be done. */
  APPLY_NETWORK,
  /** Writes to Action Builder are to be done. */
  APPLY_BUILDER,
  /** Writes to both are to be done. */
  APPLY_BOTH,
  /** What was written is read back. */
  VERIFY,
  /** Nothing is left to be written or read back, but the run has not ended. */
  CLOSE;

  /**
   * The moment of a run as GraphQL tells it.
   *
   * @param run with its status and phase, and how many of its changes are left
   * @param peopleRead how many pages of people were read since the run was begun
   */
  static Moment of(JsonObject run, int peopleRead) {
    if (!text(run, "status").equals("RUNNING")) {
      return IDLE;
    }
    return switch (text(run, "phase")) {
      case "READ" -> peopleRead == 0 ? CHECK : READ;
      case "PLAN" -> PLAN;
      case "APPLY" -> applying(left(run, "toNetwork"), left(run, "toBuilder"));
      case "VERIFY" -> VERIFY;
      default -> CLOSE;
    };
  }

  private static Moment applying(int toNetwork, int toBuilder) {
    if (toNetwork > 0 && toBuilder > 0) {
      return APPLY_BOTH;
    }
    if (toNetwork > 0) {
      return APPLY_NETWORK;
    }
    return toBuilder > 0 ? APPLY_BUILDER : CLOSE;
  }

  private static int left(JsonObject run, String lane) {
    return run.getJsonObject(lane).getInt("totalCount");
  }

  /** Whether a kill at this moment is one that was wanted at {@code wanted}. */
  boolean isA(Moment wanted) {
    return this == wanted
        || (this == APPLY_BOTH && (wanted == APPLY_NETWORK || wanted == APPLY_BUILDER));
  }
}
