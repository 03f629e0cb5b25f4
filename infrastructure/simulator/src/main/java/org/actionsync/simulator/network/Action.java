package org.actionsync.simulator.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event, form, petition, fundraising page or campaign of a group; read-only here.
 *
 * @param collection {@code events}, {@code forms}, …: the part of its address
 * @param id the bare id
 * @param title shown to people
 * @param at when it was made and last changed
 * @param sponsor the name of the group behind it; null when another system made it over the API
 */
public record Action(
    String collection, String id, String title, Instant at, @Nullable String sponsor) {}
