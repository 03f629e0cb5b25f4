package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Names that a query wants one of. They fill up one of few lengths, so that the text of the query
 * is the same again and again: Hibernate translates a query with a list as a parameter each time,
 * which takes it longer than it takes a database to look everybody up.
 *
 * @param names at least one
 */
record InList(List<String> names) {

  /** The condition that a column has one of them. */
  String condition(String column) {
    return column
        + " in ("
        + IntStream.range(0, length()).mapToObj(i -> ":" + parameter(i)).collect(joining(", "))
        + ")";
  }

  /** Sets the parameters of the condition; who is last comes again until it is full. */
  <Q extends Query> Q set(Q query) {
    for (int i = 0; i < length(); i++) {
      query.setParameter(parameter(i), names.get(Math.min(i, names.size() - 1)));
    }
    return query;
  }

  private static String parameter(int i) {
    return "name" + i;
  }

  private int length() {
    int length = 1;
    while (length < names.size()) {
      length *= 2;
    }
    return length;
  }
}
