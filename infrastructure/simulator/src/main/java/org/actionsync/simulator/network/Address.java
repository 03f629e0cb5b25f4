package org.actionsync.simulator.network;

import org.jspecify.annotations.Nullable;

/**
 * The one postal address of an activist.
 *
 * @param line the first address line, the only one that is kept
 * @param locality town
 * @param region part of ISO 3166-2, e.g. {@code OR}
 * @param postalCode as the country writes it
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
    @Nullable String line,
    @Nullable String locality,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country) {

  static final Address NONE = new Address(null, null, null, null, null);

  boolean isEmpty() {
    return equals(NONE);
  }
}
