package org.actionsync.simulator.builder;

import org.jspecify.annotations.Nullable;

/**
 * One e-mail address of an entity. Its subscription is kept per campaign, elsewhere.
 *
 * @param id the bare id of the item
 * @param address as it was written
 * @param type {@code Home}, {@code Work} or nothing
 * @param quality the {@code action_builder:confirmed} status, shared by all campaigns; null if
 *     never set
 * @param source who added it: {@code action_builder}, {@code upload}, {@code action_network},
 *     {@code api}
 */
public record EmailItem(
    String id, String address, @Nullable String type, @Nullable String quality, String source) {}
