package org.actionsync.infrastructure.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets PostgreSQL compare names and e-mail addresses by their bytes. The dictionary of a server's
 * language takes half as long again to look somebody up, and an update of the operating system that
 * changes it breaks the indexes in its order.
 *
 * <p>Titles and longer texts keep the order of the language: people read them. Where a table does
 * not let itself be changed, because somebody made a view of it, none is: lists that join two
 * tables rest on one order. They are only slower then.
 */
final class NamesByBytes implements Callback {

  private static final Logger LOG = Logger.getLogger(NamesByBytes.class.getName());

  /** Any number that nobody else locks. */
  static final String ONE_NODE_AT_A_TIME = "select pg_advisory_xact_lock(7108244)";

  private static final String PATIENTLY = "set local lock_timeout = '10min'";

  /** Others wait behind whoever waits for a table, so that is not for long. */
  private static final String IN_A_HURRY = "set local lock_timeout = '10s'";

  /** Our tables that have names in another order; 1000 signs have titles, and some addresses. */
  private static final String CHANGES =
      """
      select format('%I', t.relname), string_agg(
        format('alter column %I type varchar(%s) collate "C"', c.attname, c.atttypmod - 4), ', ')
      from pg_class t
        join pg_namespace s on s.oid = t.relnamespace and s.nspname = current_schema()
        join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
        join pg_collation o on o.oid = c.attcollation
      where t.relkind = 'r' and pg_has_role(t.relowner, 'USAGE') and t.relname not like 'flyway%'
        and c.atttypid = 'varchar'::regtype and c.atttypmod > 4 and o.collname <> 'C'
        and (c.atttypmod - 4 < 1000 or c.attname in ('address', 'email'))
      group by t.relname order by t.relname
      """;

  private record Change(String table, String columns) {}

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
    try {
      if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
        int patience = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, 0); // a large table takes its time
        try {
          change(connection);
        } finally {
          if (!connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, patience);
          }
        }
      }
    } catch (SQLException e) {
      throw new FlywayException("Cannot see in which order the database compares names", e);
    }
  }

  private static void change(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(PATIENTLY);
      statement.execute(ONE_NODE_AT_A_TIME);
      List<Change> changes = changes(statement);
      Savepoint before = connection.setSavepoint();
      try {
        statement.execute(IN_A_HURRY);
        for (Change change : changes) {
          statement.execute("alter table " + change.table() + " " + change.columns());
          statement.execute("analyze " + change.table()); // it has forgotten what is in these
        }
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "Lists stay slower, because a table cannot be changed", e);
        connection.rollback(before);
      }
    }
  }

  private static List<Change> changes(Statement statement) throws SQLException {
    List<Change> changes = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(CHANGES)) {
      while (rows.next()) {
        changes.add(new Change(rows.getString(1), rows.getString(2)));
      }
    }
    return changes;
  }
}
