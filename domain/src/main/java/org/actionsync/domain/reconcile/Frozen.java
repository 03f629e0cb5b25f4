package org.actionsync.domain.reconcile;

/**
 * Something that went to and fro until it was frozen; it waits until a person settles it.
 *
 * @param what the field or tag
 * @param network what Action Network says; of a tag {@code on} or {@code off}
 * @param builder what Action Builder says; of a tag {@code on} or {@code off}
 */
public record Frozen(ValueName what, String network, String builder) {

  /** What a tag says that is on. */
  public static final String ON = "on";

  /** What a tag says that is off. */
  public static final String OFF = "off";

  /** Without personal data, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "frozen " + what.text();
  }
}
