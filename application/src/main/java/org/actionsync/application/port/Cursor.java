package org.actionsync.application.port;

/**
 * Where a reading goes on.
 *
 * @param value a text that only the directory understands, which made it
 */
public record Cursor(String value) {

  /** The beginning. */
  public static final Cursor START = new Cursor("");
}
