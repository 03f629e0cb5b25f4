package org.actionsync.domain.run;

/**
 * Names a run.
 *
 * @param value an opaque text of our own
 */
public record RunId(String value) {

  /** Throws {@link IllegalArgumentException} when blank. */
  public RunId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A blank identifier");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
