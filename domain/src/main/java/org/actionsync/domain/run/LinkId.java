package org.actionsync.domain.run;

/**
 * Names a campaign link.
 *
 * @param value an opaque text of our own
 */
public record LinkId(String value) {

  /** Throws {@link IllegalArgumentException} when blank. */
  public LinkId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A blank identifier");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
