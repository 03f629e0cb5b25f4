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

  /** Far more than anybody has; a person with more would not fit in a row. */
  private static final int MOST = 100;

  /** Of an address, which has five of them. */
  private static final int LONGEST_PART = 500;

  /** Of names of types and of identifiers. */
  private static final int LONGEST_WORD = 200;

  /** 64 for the mailbox, 255 for where it is, and the sign in between. */
  private static final int LONGEST_EMAIL = 320;

  private static final int LAST_YEAR = 9999;

  private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2})(?:[-_].*)?");

  private PersonParts() {}

  /** Null for nothing and for blanks. */
  public static @Nullable String text(@Nullable String text) {
    return text(text, Storable.LONGEST);
  }

  /** The name of a type of entities; null for nothing and for blanks. */
  public static @Nullable String type(@Nullable String text) {
    return text(text, LONGEST_WORD);
  }

  private static @Nullable String text(@Nullable String text, int longest) {
    String kept = text == null ? "" : Storable.text(text, longest);
    return kept.isBlank() ? null : kept;
  }

  /** The identifier of an item, unless it cannot be one. */
  public static @Nullable String item(@Nullable String id) {
    return Storable.name(id).filter(text -> text.length() <= LONGEST_WORD).orElse(null);
  }

  /** How long the list is, with what is nothing in it. */
  public static int count(@Nullable List<?> list) {
    return list == null ? 0 : list.size();
  }

  /** As many of the list as anybody has, or nothing. */
  public static <T> List<T> some(@Nullable List<T> list) {
    return each(list).stream().limit(MOST).toList();
  }

  /** The list, or nothing. */
  public static <T> List<T> each(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }

  /** The address, unless it cannot be one. */
  public static Optional<EmailAddress> email(@Nullable String address) {
    return Storable.name(address)
        .filter(EmailAddress::isOne)
        .map(EmailAddress::new)
        .filter(read -> read.value().length() <= LONGEST_EMAIL);
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
    return text == null ? "" : Storable.text(text, LONGEST_PART);
  }

  /** The two letters of a code such as {@code pt-BR}, in lower case. */
  public static @Nullable String language(@Nullable String code) {
    Matcher letters = LANGUAGE.matcher(code == null ? "" : code.strip());
    return letters.matches() ? letters.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** A date with seconds or milliseconds; the epoch if there is none, or none that is meant. */
  public static Instant date(@Nullable String date) {
    try {
      OffsetDateTime read = date == null ? null : OffsetDateTime.parse(date);
      return read == null || read.getYear() < 0 || read.getYear() > LAST_YEAR
          ? Instant.EPOCH
          : read.toInstant();
    } catch (DateTimeException unreadable) {
      return Instant.EPOCH;
    }
  }
}
