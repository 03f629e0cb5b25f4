package org.actionsync.domain.contact;

import org.jspecify.annotations.Nullable;

/**
 * One e-mail address of a person with what the service says about it.
 *
 * @param address the address
 * @param status the wish that goes with it, in Action Builder per campaign
 * @param quality how good it is
 * @param kind home, work or other
 * @param itemId Action Builder's identifier of the item with its prefix; null in Action Network
 */
public record EmailItem(
    EmailAddress address,
    Subscription status,
    Quality quality,
    Kind kind,
    @Nullable String itemId) {

  /** What an address is used for. */
  public enum Kind {
    HOME,
    WORK,
    OTHER
  }
}
