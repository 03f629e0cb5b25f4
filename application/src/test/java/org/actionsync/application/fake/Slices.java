package org.actionsync.application.fake;

import java.util.List;
import java.util.function.Predicate;
import org.actionsync.application.port.Slice;

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
}
