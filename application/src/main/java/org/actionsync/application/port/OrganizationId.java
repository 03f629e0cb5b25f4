package org.actionsync.application.port;

/**
 * Names an Action Builder organization.
 *
 * @param value an opaque text of our own
 */
public record OrganizationId(String value) {

  /** Throws {@link IllegalArgumentException} when blank. */
  public OrganizationId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A blank identifier");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
