package org.actionsync.application.port;

/**
 * Names a planned change.
 *
 * @param value an opaque text of our own
 */
public record ChangeId(String value) {

  /** Throws {@link IllegalArgumentException} when blank. */
  public ChangeId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A blank identifier");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
