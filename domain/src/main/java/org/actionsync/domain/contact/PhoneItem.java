package org.actionsync.domain.contact;

import org.jspecify.annotations.Nullable;

/**
 * One phone number of a person with what the service says about it.
 *
 * @param number the number
 * @param status the wish that goes with it, in Action Builder per campaign
 * @param quality how good it is
 * @param mobile whether it is a mobile number; landlines neither match nor flow
 * @param itemId Action Builder's identifier of the item with its prefix; null in Action Network
 */
public record PhoneItem(
    PhoneNumber number,
    Subscription status,
    Quality quality,
    boolean mobile,
    @Nullable String itemId) {}
