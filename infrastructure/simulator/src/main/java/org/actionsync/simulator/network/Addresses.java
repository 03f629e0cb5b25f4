package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.JsonNode;
import org.actionsync.simulator.http.Json;
import org.jspecify.annotations.Nullable;

/** What becomes of an address that is sent: one line is kept, gaps are filled in. */
final class Addresses {

  private Addresses() {}

  /**
   * The old address with the parts that were sent. A null empties town and postal code only:
   * address lines ignore it, region and country survive it.
   */
  static Address merge(Address old, JsonNode sent) {
    String line = sent.path("address_lines").path(0).asText("").strip();
    String postalCode = cleared(sent, "postal_code", old.postalCode());
    Address merged =
        new Address(
            line.isEmpty() ? old.line() : line,
            cleared(sent, "locality", old.locality()),
            kept(sent, "region", old.region()),
            postalCode,
            kept(sent, "country", "US"));
    return sent.has("locality") ? merged : located(merged, old);
  }

  /** A town that is left out is looked up; an unknown postal code leaves it as it was. */
  private static Address located(Address address, Address old) {
    Geocoder.Place place = Geocoder.find(address.postalCode());
    boolean moved = old.postalCode() != null && !old.postalCode().equals(address.postalCode());
    if (place == null || (address.locality() != null && !moved)) {
      return address;
    }
    return new Address(
        address.line(),
        place.locality(),
        address.region(),
        address.postalCode(),
        address.country());
  }

  private static @Nullable String cleared(JsonNode sent, String name, @Nullable String old) {
    return sent.path(name).isNull() ? null : kept(sent, name, old);
  }

  private static @Nullable String kept(JsonNode sent, String name, @Nullable String old) {
    String value = Json.text(sent, name);
    return value == null ? old : value;
  }
}
