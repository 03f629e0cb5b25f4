package org.actionsync.infrastructure.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets PostgreSQL compare names by their bytes, as H2 does by itself. The dictionary of a server's
 * language takes half as long again to look somebody up, and an index in its order is broken by an
 * update of the operating system that changes the dictionary.
 *
 * <p>Titles, and whatever may be as long, keep the order of the language: people read them.
 */
final class NamesByBytes implements Callback {

  /** In signs; the shortest column that somebody reads in order. */
  private static final int TITLE = 1000;

  private static final String IN_ANOTHER_ORDER =
      " from information_schema.columns where table_schema = current_schema()"
          + " and data_type = 'character varying' and character_maximum_length < "
          + TITLE
          + " and collation_name is distinct from 'C' and table_name not like 'flyway%'";

  @Override
  public String getCallbackName() {
    return "names by bytes";
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
        for (String table : tables(statement)) {
          statement.execute(change(statement, table));
          statement.execute("analyze " + table); // it has forgotten what is in these columns
        }
      }
    } catch (SQLException e) {
      throw new FlywayException("Cannot make the database compare names by their bytes", e);
    }
  }

  /** Those that have names in another order; none if all is well. */
  private static List<String> tables(Statement statement) throws SQLException {
    return column(
        statement, "select distinct table_name" + IN_ANOTHER_ORDER + " order by table_name");
  }

  private static String change(Statement statement, String table) throws SQLException {
    String columns =
        "select format('alter column %I type varchar(%s) collate \"C\"', column_name,"
            + " character_maximum_length)"
            + IN_ANOTHER_ORDER
            + " and table_name = '"
            + table
            + "'";
    return "alter table " + table + " " + String.join(", ", column(statement, columns));
  }

  private static List<String> column(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
