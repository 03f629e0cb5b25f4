package org.actionsync.domain.plan;

/** What a change does, by the weightiest part of it. */
public enum ChangeKind {
  /** Takes somebody off a list, perhaps with more. Goes before all others. */
  OPT_OUT,
  /** Adds an existing entity to the campaign. */
  CONNECT,
  /** Adds a person. */
  CREATE,
  /** Writes contact data, perhaps with tags. */
  UPDATE,
  /** Takes tags away, perhaps adds others. */
  REMOVE_TAG,
  /** Adds tags. */
  ADD_TAG,
  /** Stops a pair, because the person it made is not wanted after all. Writes to no service. */
  DETACH,
  /** Goes on with a pair that an undo stopped. Writes to no service. */
  ATTACH
}
