package org.actionsync.application.port;

/**
 * Names a review item.
 *
 * @param value an opaque text of our own
 */
public record ReviewId(String value) {

  /** Throws {@link IllegalArgumentException} when blank. */
  public ReviewId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A blank identifier");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
