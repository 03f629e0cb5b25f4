package org.actionsync.application.history;

/** The server is killed: unwinds everything that is at work. */
final class Crash extends Error {

  private static final long serialVersionUID = 1L;

  Crash() {
    super("killed", null, false, false);
  }
}
