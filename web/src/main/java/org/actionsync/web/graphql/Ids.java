package org.actionsync.web.graphql;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the ids that callers send. */
final class Ids {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:@+-]{1,200}");

  private Ids() {}

  /** Whether it can be an id at all: what cannot names nothing, and is not looked for. */
  static boolean couldBeOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** The id that was given as {@code field}. */
  static <T> T read(String field, String text, Function<String, T> id) {
    if (!couldBeOne(text)) {
      throw unknown(field);
    }
    return id.apply(text);
  }

  /** The same for an id that need not be given. */
  static <T> @Nullable T readIfGiven(String field, @Nullable String text, Function<String, T> id) {
    return text == null ? null : read(field, text, id);
  }

  /** There is nothing with the id that was given as {@code field}. */
  static CodedException unknown(String field) {
    return new CodedException(ErrorCode.NOT_FOUND, "There is nothing with this id", field);
  }

  /** Part of a name to look for; without what no name has and databases choke on. */
  static @Nullable String search(@Nullable String text) {
    if (text != null && (text.length() > 200 || text.chars().anyMatch(Character::isISOControl))) {
      throw new CodedException(
          ErrorCode.INVALID, "Search for at most 200 characters on one line", "search");
    }
    return text;
  }
}
