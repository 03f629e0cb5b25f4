package org.actionsync.infrastructure.osdi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long {@code Retry-After} asks to wait: seconds, or a date by the service's own clock. */
final class RetryAfter {

  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** Empty for what cannot be read, and for a date without the service's clock to compare with. */
  static Optional<Duration> read(String header, Optional<Instant> servedAt) {
    String text = header.strip();
    if (text.length() <= MOST_DIGITS && text.matches("\\d+")) {
      return Optional.of(Duration.ofSeconds(Integer.parseInt(text)));
    }
    return HttpDate.read(text)
        .flatMap(until -> servedAt.map(now -> Duration.between(now, until)))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }
}
