package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Names that a query wants one of, in a way that costs less than looking them up.
 *
 * <p>PostgreSQL takes them all as one parameter. H2 uses no index then, so that each is a parameter
 * of its own there. These fill up one of few lengths: Hibernate translates each new text, and any
 * query with a list as a parameter each time.
 *
 * @param entities where they are looked up
 * @param names at least one
 */
record InList(EntityManager entities, List<String> names) {

  /** More than these are better asked for in portions: a database may take so many parameters. */
  static final int MOST = 2048;

  /** The condition that a column has one of them. */
  String condition(String column) {
    return takesArrays()
        ? "cast(sql('? = any(?)', " + column + ", :names) as Boolean)"
        : column
            + " in ("
            + IntStream.range(0, length()).mapToObj(i -> ":" + parameter(i)).collect(joining(", "))
            + ")";
  }

  /** Sets the parameters of the condition; who is last comes again until it is full. */
  <Q extends Query> Q set(Q query) {
    if (takesArrays()) {
      query.setParameter("names", names.toArray(String[]::new));
      return query;
    }
    for (int i = 0; i < length(); i++) {
      query.setParameter(parameter(i), names.get(Math.min(i, names.size() - 1)));
    }
    return query;
  }

  private boolean takesArrays() {
    return takesArrays(entities);
  }

  /** Whether it is PostgreSQL, which looks up who is in an array by an index. */
  static boolean takesArrays(EntityManager entities) {
    return entities
            .getEntityManagerFactory()
            .unwrap(SessionFactoryImplementor.class)
            .getJdbcServices()
            .getDialect()
        instanceof PostgreSQLDialect;
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
