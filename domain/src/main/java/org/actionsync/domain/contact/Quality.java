package org.actionsync.domain.contact;

/**
 * How good a contact item is, in Action Builder's words ({@code action_builder:confirmed}). Action
 * Network has no such status.
 */
public enum Quality {
  VERIFIED,
  USER_ADDED,
  BAD,
  DO_NOT_CONTACT,
  /** The service did not say. */
  UNKNOWN;

  /** Whether the item may be used to match or to reach the person. */
  public boolean isUsable() {
    return this != BAD && this != DO_NOT_CONTACT;
  }
}
