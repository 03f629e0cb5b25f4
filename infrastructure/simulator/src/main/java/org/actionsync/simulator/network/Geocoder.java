package org.actionsync.simulator.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a few postal codes lie. The service fills in a missing town and computes coordinates; here
 * it can do so for the codes of this table only, as the real one cannot do it for every code
 * either.
 */
final class Geocoder {

  /** A town and the middle of its postal code. */
  record Place(String prefix, String locality, double latitude, double longitude) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("97204", "Portland", 45.5188, -122.6755),
          new Place("97209", "Portland", 45.5266, -122.6850),
          new Place("97202", "Portland", 45.4831, -122.6364),
          new Place("97401", "Eugene", 44.0627, -123.0887),
          new Place("98101", "Seattle", 47.6101, -122.3344),
          new Place("98402", "Tacoma", 47.2534, -122.4387),
          new Place("94607", "Oakland", 37.8044, -122.2711),
          new Place("95814", "Sacramento", 38.5804, -121.4922));

  private Geocoder() {}

  /** The place of a US postal code, or null if it is not known. */
  static @Nullable Place find(@Nullable String postalCode) {
    return PLACES.stream()
        .filter(place -> postalCode != null && postalCode.startsWith(place.prefix()))
        .findFirst()
        .orElse(null);
  }
}
