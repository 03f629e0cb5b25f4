package org.actionsync.domain.contact;

import org.jspecify.annotations.Nullable;

/**
 * One postal address of a person.
 *
 * @param address the address
 * @param quality how good it is
 * @param itemId Action Builder's identifier of the item with its prefix; null in Action Network
 */
public record AddressItem(PostalAddress address, Quality quality, @Nullable String itemId) {}
