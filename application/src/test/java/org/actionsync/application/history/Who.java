package org.actionsync.application.history;

import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;

/**
 * Somebody in one group or campaign.
 *
 * @param side the service
 * @param place our name of the group or campaign
 * @param id the service's identifier
 */
record Who(Side side, String place, RemoteId id) {

  /**
   * Whether it is the same person, wherever: what is typed about an entity, and which universal
   * responses they have, is the whole organization's.
   */
  boolean isSamePerson(Who other) {
    return side == other.side && id.equals(other.id);
  }

  @Override
  public String toString() {
    return id + " of " + place;
  }
}
