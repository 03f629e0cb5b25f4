package org.actionsync.application.port;

/** Tells the world outside. */
public interface Messenger {

  /**
   * Tells it, which may take seconds. Whoever is told may be told twice.
   *
   * @return whether it arrived
   */
  boolean tell(Notice notice);
}
