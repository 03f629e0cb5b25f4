package org.actionsync.domain.reconcile;

import org.actionsync.domain.contact.Field;

/**
 * A field that waits until a person settles it.
 *
 * @param field what differs
 * @param network what Action Network says
 * @param builder what Action Builder says
 */
public record Conflict(Field field, String network, String builder) {

  /** Without personal data, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "conflict on " + field;
  }
}
