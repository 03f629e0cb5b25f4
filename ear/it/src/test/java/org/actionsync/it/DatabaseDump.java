package org.actionsync.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every row of every table, as text: of ActionSync's own tables, on either database.
 *
 * <p>Left out is what a refused request is meant to leave behind: the audit log, and how often
 * which key was used of late, because a key that somebody offers has to be tried; who signs in, how
 * often they failed, and when a token was last used.
 */
final class DatabaseDump {

  private static final Set<String> MEANT_TO_CHANGE =
      Set.of("audit_entry", "audit_outcome", "call_budget", "call_slot", "browser_session");

  private static final Set<String> COLUMNS_MEANT_TO_CHANGE =
      Set.of("used_at", "failures", "locked_until");

  private DatabaseDump() {}

  /** By table, its rows in the order of their texts. */
  static Map<String, List<String>> of(Connection connection) throws SQLException {
    Map<String, List<String>> dump = new TreeMap<>();
    for (String table : tables(connection)) {
      dump.put(table, rows(connection, table));
    }
    return dump;
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (tables.getString("TABLE_TYPE").contains("TABLE") && !MEANT_TO_CHANGE.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    String quoted = "\"" + (isH2(connection) ? h2Name(table) : table) + "\"";
    try (Statement statement = connection.createStatement();
        ResultSet all = statement.executeQuery("select * from " + quoted)) {
      while (all.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
          String column = all.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
          if (!COLUMNS_MEANT_TO_CHANGE.contains(column)) {
            row.add(column + "=" + all.getString(i));
          }
        }
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  private static boolean isH2(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("H2");
  }

  /** H2 writes names in capitals, but Flyway names its own table as PostgreSQL would. */
  private static String h2Name(String table) {
    return table.startsWith("flyway") ? table : table.toUpperCase(Locale.ROOT);
  }
}
