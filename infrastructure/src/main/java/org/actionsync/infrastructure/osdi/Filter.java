package org.actionsync.infrastructure.osdi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Conditions of {@code ?filter=}. Values stand in single quotes, and an apostrophe in a value is
 * doubled. The REST client encodes the whole for the address.
 */
final class Filter {

  private Filter() {}

  /**
   * Changed after {@code time}, which is cut to what the service stores so that nothing at the edge
   * is missed.
   */
  static String modifiedAfter(Instant time, ChronoUnit precision) {
    return "modified_date gt " + quoted(time.truncatedTo(precision).toString());
  }

  static String equal(String field, String value) {
    return field + " eq " + quoted(value);
  }

  private static String quoted(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
