package org.actionsync.web.graphql;

import java.time.Instant;
import org.actionsync.application.port.AuditLog.Filter;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Reads which entries of the audit log a caller wants. */
final class AuditFilters {

  /** No database stores much more, and nothing was written down outside of these. */
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private AuditFilters() {}

  /** A period begins with {@code from} and ends before {@code to}. */
  static Filter of(
      @Nullable String actor,
      @Nullable String action,
      @Nullable String linkId,
      @Nullable Instant from,
      @Nullable Instant to) {
    Filter filter =
        new Filter(
            word("actor", actor),
            word("action", action),
            Ids.readIfGiven("linkId", linkId, LinkId::new),
            moment("from", from),
            moment("to", to));
    if (from != null && to != null && to.isBefore(from)) {
      throw invalid("to", "to is not before from");
    }
    return filter;
  }

  private static @Nullable String word(String field, @Nullable String text) {
    if (text != null && (text.length() > 500 || text.chars().anyMatch(Character::isISOControl))) {
      throw invalid(field, field + " is at most 500 characters on one line");
    }
    return text;
  }

  private static @Nullable Instant moment(String field, @Nullable Instant at) {
    if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
      throw invalid(field, field + " is in the years 1970 to 9999");
    }
    return at;
  }

  static CodedException invalid(String field, String sentence) {
    return new CodedException(ErrorCode.INVALID, sentence, field);
  }
}
