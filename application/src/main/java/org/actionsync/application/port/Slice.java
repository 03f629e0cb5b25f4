package org.actionsync.application.port;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list that can grow.
 *
 * @param items the part, in order
 * @param more whether there is more behind it
 * @param <T> what is listed
 */
public record Slice<T>(List<T> items, boolean more) {

  /** Copies the list. */
  public Slice {
    items = List.copyOf(items);
  }

  /** The same part, seen otherwise. */
  public <R> Slice<R> map(Function<T, R> view) {
    return new Slice<>(items.stream().map(view).toList(), more);
  }
}
