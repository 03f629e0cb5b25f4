package org.actionsync.domain.mapping;

import java.time.Instant;
import org.actionsync.domain.contact.RemoteId;

/**
 * One tag on one activist, or one response on one entity.
 *
 * @param id the service's identifier of the tagging, which removes it
 * @param tag the tag or response
 * @param person the activist or entity
 * @param at when it was put on, by the service's clock
 */
public record Tagging(RemoteId id, RemoteId tag, RemoteId person, Instant at) {}
