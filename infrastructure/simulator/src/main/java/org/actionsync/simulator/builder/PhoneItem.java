package org.actionsync.simulator.builder;

import org.jspecify.annotations.Nullable;

/**
 * One phone number of an entity. Its subscription is kept per campaign, elsewhere.
 *
 * @param id the bare id of the item
 * @param number digits with the country code
 * @param type {@code Mobile}, {@code Home}, {@code Work}, …
 * @param quality the {@code action_builder:confirmed} status; null if never set
 * @param source who added it
 */
public record PhoneItem(
    String id, String number, String type, @Nullable String quality, String source) {}
