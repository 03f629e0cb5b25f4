package org.actionsync.application.port;

/**
 * Names an Action Network group.
 *
 * @param value an opaque text of our own
 */
public record GroupId(String value) {

  /** Throws {@link IllegalArgumentException} when blank. */
  public GroupId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A blank identifier");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
