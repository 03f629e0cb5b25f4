package org.actionsync.application.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.actionsync.application.port.Slice;
import org.jspecify.annotations.Nullable;

/** Cuts lists. */
final class Slices {

  private Slices() {}

  /** The first items behind the one that is {@code after}, or from the start. */
  static <T> Slice<T> behind(List<T> all, Predicate<T> after, boolean fromStart, int first) {
    List<T> rest =
        fromStart ? all : all.stream().dropWhile(item -> !after.test(item)).skip(1).toList();
    boolean more = rest.size() > first;
    return new Slice<>(more ? rest.subList(0, first) : rest, more);
  }

  /**
   * The first items older than the one whose id is {@code after}, newest first; null from the
   * newest.
   *
   * @param all from the oldest to the newest
   * @param id a number as text, higher in newer ones
   */
  static <T> Slice<T> newestFirst(
      List<T> all, Function<T, String> id, @Nullable String after, int first) {
    List<T> older =
        new ArrayList<>(
            all.stream()
                .filter(
                    one -> after == null || Long.parseLong(id.apply(one)) < Long.parseLong(after))
                .toList());
    Collections.reverse(older);
    return behind(older, one -> false, true, first);
  }
}
