package org.actionsync.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The database of a server that is stopped, to be filled.
 *
 * @param connection to it
 * @param isPostgresql else it is H2
 */
record Filling(Connection connection, boolean isPostgresql) {

  /** As many rows as {@code times}, like the one that is described, but for some columns. */
  void copy(String table, int times, String model, Map<String, String> other) throws SQLException {
    List<String> columns = columns(table);
    List<String> values =
        columns.stream().map(column -> other.getOrDefault(column, "t." + column)).toList();
    execute(
        "insert into "
            + table
            + " ("
            + String.join(", ", columns)
            + ") select "
            + String.join(", ", values)
            + " from "
            + table
            + " t, "
            + series(times)
            + " where "
            + model);
  }

  /** Lets the database look at what there is now, as it does by itself in time. */
  void tidy() throws SQLException {
    execute(isPostgresql ? "vacuum analyze" : "analyze");
    if (!isPostgresql) {
      execute("shutdown compact"); // else it goes on for minutes tidying up what the filling left
    }
  }

  private List<String> columns(String table) throws SQLException {
    return column(
            "select column_name from information_schema.columns where lower(table_name) = '"
                + table
                + "' order by ordinal_position")
        .stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** As many rows, numbered as {@code s.x} from 1. */
  String series(int times) {
    return isPostgresql
        ? "generate_series(1, " + times + ") as s(x)"
        : "system_range(1, " + times + ") s";
  }

  void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** The first column of all rows. */
  List<String> column(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  /** The first row, by the names of its columns. */
  Map<String, String> row(String query) throws SQLException {
    Map<String, String> found = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      if (!rows.next()) {
        throw new AssertionError("Nothing is " + query);
      }
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        found.put(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), rows.getString(i));
      }
    }
    return found;
  }
}
