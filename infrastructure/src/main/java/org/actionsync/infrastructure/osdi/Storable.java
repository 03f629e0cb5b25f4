package org.actionsync.infrastructure.osdi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the services as every database can hold them, in columns of a known width.
 *
 * <p>JSON may say anything, but PostgreSQL takes no U+0000, no half of a surrogate pair means
 * anything to anybody, and one text that is too long would cost the whole page, at every reading.
 */
public final class Storable {

  /** What our columns for names hold. */
  public static final int LONGEST = 1_000;

  private Storable() {}

  /** The text without control characters, with blanks for line ends, cut after {@code longest}. */
  public static String text(String said, int longest) {
    StringBuilder kept = new StringBuilder();
    said.strip()
        .replaceAll("\\R|\t", " ")
        .codePoints()
        .filter(next -> isHeld(next) && !Character.isISOControl(next))
        .takeWhile(next -> kept.length() + Character.charCount(next) <= longest)
        .forEachOrdered(kept::appendCodePoint);
    return kept.toString().strip();
  }

  /** The text as it is, unless it would have to be changed, which makes another name of it. */
  public static Optional<String> name(@Nullable String said) {
    return Optional.ofNullable(said)
        .filter(name -> name.length() <= LONGEST)
        .filter(name -> name.codePoints().allMatch(Storable::isHeld));
  }

  private static boolean isHeld(int codePoint) {
    return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
  }
}
