package org.actionsync.infrastructure.osdi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates of HTTP headers, for example {@code Mon, 23 Nov 2026 12:20:29 GMT}. */
final class HttpDate {

  private HttpDate() {}

  /** Empty for no date and for what cannot be read. */
  static Optional<Instant> read(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip(), Instant::from));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
