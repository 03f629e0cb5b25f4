package org.actionsync.web.graphql;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.actionsync.application.port.Slice;

/**
 * A part of a list on its way into one of the connections, which are all alike.
 *
 * @param nodes the part
 * @param more whether there is more behind it
 * @param before whether there is something before it
 * @param cursor what leads behind a node
 * @param total counts the whole list
 */
record Listing<V>(
    List<V> nodes, boolean more, boolean before, Function<V, String> cursor, IntSupplier total) {

  /** A slice that a use case cut. */
  static <T, V> Listing<V> of(
      Slice<T> slice, Function<T, V> view, Function<V, String> cursor, Paging paging) {
    return new Listing<>(
        slice.items().stream().map(view).toList(),
        slice.more(),
        paging.after() != null,
        cursor,
        () -> slice.items().size());
  }

  /** Cuts the part out of a whole list. */
  static <V> Listing<V> cut(List<V> whole, Function<V, String> cursor, Paging paging) {
    int from = 0;
    if (paging.after() != null) {
      from = 1 + whole.stream().map(cursor).toList().indexOf(paging.after());
      if (from == 0) {
        throw paging.unknownAfter();
      }
    }
    int to = Math.min(from + paging.first(), whole.size());
    return new Listing<>(whole.subList(from, to), to < whole.size(), from > 0, cursor, whole::size);
  }

  /**
   * The same part of a list that is counted by {@code counter}, when somebody asks; but whoever
   * sees the whole list has counted it.
   */
  Listing<V> counted(IntSupplier counter) {
    return new Listing<>(nodes, more, before, cursor, isWhole() ? nodes::size : counter);
  }

  /** Whether the part is the whole list. */
  boolean isWhole() {
    return !more && !before;
  }

  <E> List<E> edges(BiFunction<String, V, E> edge) {
    return nodes.stream().map(node -> edge.apply(cursor.apply(node), node)).toList();
  }

  PageInfoView pageInfo() {
    if (nodes.isEmpty()) {
      return new PageInfoView(more, before, null, null);
    }
    return new PageInfoView(
        more, before, cursor.apply(nodes.get(0)), cursor.apply(nodes.get(nodes.size() - 1)));
  }
}
