package org.actionsync.simulator.builder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One postal address of an entity.
 *
 * @param id the bare id of the item
 * @param lines the address lines, all of them
 * @param place town, region, postal code, country
 * @param type {@code physical} or {@code mailing}
 * @param quality the quality status; null if never set
 * @param source who added it
 */
public record PostalItem(
    String id,
    List<String> lines,
    Place place,
    String type,
    @Nullable String quality,
    String source) {

  /**
   * Where an address is, apart from its lines.
   *
   * @param locality town
   * @param region two letters; required in the US and Canada, blank in the United Kingdom
   * @param postalCode as the country writes it
   * @param country {@code US}, {@code CA} or {@code GB}
   */
  public record Place(
      @Nullable String locality,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable String country) {}

  public PostalItem {
    lines = List.copyOf(lines);
  }
}
