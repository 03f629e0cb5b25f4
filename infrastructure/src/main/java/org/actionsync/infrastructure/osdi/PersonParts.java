package org.actionsync.infrastructure.osdi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.infrastructure.osdi.PersonJson.Address;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a person that are written alike by both services. Nothing here fails: what
 * cannot be used is left out, so that one bad record does not cost a page.
 */
public final class PersonParts {

  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2})(?:[-_].*)?");

  private PersonParts() {}

  /** Null for nothing and for blanks. */
  public static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The list, or nothing. */
  public static <T> List<T> each(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }

  /** The address, unless it cannot be one. */
  public static Optional<EmailAddress> email(@Nullable String address) {
    return Optional.ofNullable(address).filter(EmailAddress::isOne).map(EmailAddress::new);
  }

  /** The address with its first line, unless it says nothing. */
  public static Optional<PostalAddress> address(Address json) {
    String line = each(json.lines()).stream().findFirst().orElse("");
    PostalAddress address =
        new PostalAddress(
            oneLine(line),
            oneLine(json.locality()),
            oneLine(json.region()),
            oneLine(json.postalCode()),
            oneLine(json.country()));
    return address.isBlank() ? Optional.empty() : Optional.of(address);
  }

  private static String oneLine(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\R", " ");
  }

  /** The two letters of a code such as {@code pt-BR}, in lower case. */
  public static @Nullable String language(@Nullable String code) {
    Matcher letters = LANGUAGE.matcher(code == null ? "" : code.strip());
    return letters.matches() ? letters.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** A date with seconds or milliseconds; the epoch if there is none. */
  public static Instant date(@Nullable String date) {
    try {
      return date == null ? Instant.EPOCH : OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeException unreadable) {
      return Instant.EPOCH;
    }
  }
}
