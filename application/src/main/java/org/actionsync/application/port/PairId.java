package org.actionsync.application.port;

/**
 * Names a pair.
 *
 * @param value an opaque text of our own
 */
public record PairId(String value) {

  /** Throws {@link IllegalArgumentException} when blank. */
  public PairId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A blank identifier");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
