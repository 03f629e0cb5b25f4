package org.actionsync.web.graphql;

/** The way to somebody who asked once and gets several answers, one after the other. */
@FunctionalInterface
public interface Line {

  /**
   * Does {@code telling} in the name of whoever is at the other end, as what they are by now.
   *
   * @return false, and nothing done, when they have not taken in the last answer yet
   */
  boolean tell(Runnable telling);
}
