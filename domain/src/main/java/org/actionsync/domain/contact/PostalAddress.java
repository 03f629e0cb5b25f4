package org.actionsync.domain.contact;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A postal address in the parts that both services share. Missing parts are empty, never null.
 *
 * <p>Action Network keeps only the first line of an address, so only one is modelled.
 *
 * @param line street, number and flat
 * @param locality town
 * @param region state or province as two letters, for the United States and Canada
 * @param postalCode as written locally
 * @param country ISO 3166-1 alpha-2
 */
public record PostalAddress(
    String line, String locality, String region, String postalCode, String country) {

  private static final int PARTS = 5;
  private static final List<String> COUNTRIES_WITH_REGION = List.of("US", "CA");
  private static final List<String> COUNTRIES_IN_BUILDER = List.of("US", "CA", "GB");

  /** Trims every part and puts each on one line, because a line end separates parts in a text. */
  public PostalAddress {
    line = onOneLine(line);
    locality = onOneLine(locality);
    region = onOneLine(region);
    postalCode = onOneLine(postalCode);
    country = onOneLine(country).toUpperCase(Locale.ROOT);
  }

  private static String onOneLine(String part) {
    return part.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** Whether nothing but perhaps the country is known, which is not worth telling anybody. */
  public boolean isBlank() {
    return line.isEmpty() && locality.isEmpty() && region.isEmpty() && postalCode.isEmpty();
  }

  /** Whether both name the same place when capitals, spaces, dots and commas do not count. */
  public boolean sameAs(PostalAddress other) {
    return folded().equals(other.folded());
  }

  /**
   * Whether Action Builder would take it: it knows US, CA and GB only, and answers 422 {@code
   * Addresses state can't be blank} to an American or Canadian address without a region.
   */
  public boolean acceptedByBuilder() {
    return COUNTRIES_IN_BUILDER.contains(country)
        && !(COUNTRIES_WITH_REGION.contains(country) && region.isEmpty());
  }

  /** One text that {@link #parse} reads back, with a line for each part. */
  public String toText() {
    return parts().collect(Collectors.joining("\n"));
  }

  /** Reads what {@link #toText} wrote; throws {@link IllegalArgumentException} for other text. */
  public static PostalAddress parse(String text) {
    String[] parts = text.split("\n", -1);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("Not an address of " + PARTS + " lines");
    }
    return new PostalAddress(parts[0], parts[1], parts[2], parts[3], parts[4]);
  }

  /** On one line, for people to read. */
  public String display() {
    return parts().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  private Stream<String> parts() {
    return Stream.of(line, locality, region, postalCode, country);
  }

  private String folded() {
    return parts()
        .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[ .,]+", " ").strip())
        .collect(Collectors.joining("\n"));
  }

  /** Masked, because this is what ends up in logs; screens use {@link #display}. */
  @Override
  public String toString() {
    return "address in " + region + " " + country;
  }
}
