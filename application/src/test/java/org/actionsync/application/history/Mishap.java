package org.actionsync.application.history;

/** What may go wrong between ActionSync and a service. */
enum Mishap {
  /** Nothing answers, nothing was done. */
  DOWN,
  /** The key is refused until an admin has replaced it. */
  KEY_REFUSED,
  /** A write is done, or not, and its answer is lost. */
  LOST,
  /** A write is refused with 422. */
  REFUSED,
  /** An update is answered with 200 and not done. */
  DROPPED,
  /** Names are stored in capitals. */
  REWRITTEN,
  /** Somebody moves between pages and is not read. */
  LEFT_OUT,
  /** Somebody moves between pages and is read twice. */
  REPEATED,
  /** A tagging moves between pages and is not read. */
  TAGGING_LEFT_OUT,
  /** The server is killed. */
  KILLED
}
