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

  @Override
  public String toString() {
    return id + " of " + place;
  }
}
