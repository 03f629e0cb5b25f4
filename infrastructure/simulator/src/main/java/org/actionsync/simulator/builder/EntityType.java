package org.actionsync.simulator.builder;

import java.time.Instant;

/**
 * A kind of entity, shared by all campaigns of an organization.
 *
 * @param id the bare id
 * @param singular its name, e.g. {@code Person}
 * @param plural e.g. {@code People}
 * @param singleName whether entities have one {@code name} instead of given and family name
 * @param at when it was made
 */
public record EntityType(
    String id, String singular, String plural, boolean singleName, Instant at) {}
