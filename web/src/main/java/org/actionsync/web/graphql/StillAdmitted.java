package org.actionsync.web.graphql;

/** Knows of somebody who was let in a moment ago whether they still would be. */
@FunctionalInterface
public interface StillAdmitted {

  /** Whether what they showed still opens the door, for as much as it did. */
  boolean is(Identity admitted);
}
