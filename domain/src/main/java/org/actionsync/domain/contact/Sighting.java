package org.actionsync.domain.contact;

import java.time.Instant;
import java.util.Map;

/**
 * A profile together with the times that decide between two that differ.
 *
 * @param profile what the side says now
 * @param modifiedAt when the side last changed the person, by its own clock
 * @param taggedAt when each of the profile's tags was put on, by the side's own clock; a tag
 *     without a known time is left out
 */
public record Sighting(Profile profile, Instant modifiedAt, Map<TagKey, Instant> taggedAt) {

  /** Copies the map. */
  public Sighting {
    taggedAt = Map.copyOf(taggedAt);
  }
}
