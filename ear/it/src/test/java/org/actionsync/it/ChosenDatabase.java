package org.actionsync.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * The database that servers of the tests keep everything in, if a test does not care: H2 in a file
 * of the server, or PostgreSQL with the profile {@code postgresql}. Each server has a database of
 * its own.
 */
public final class ChosenDatabase implements TestExecutionListener {

  /** Those that {@code arquillian.xml} starts, which reads what they are told from properties. */
  private static final List<String> OF_ARQUILLIAN = List.of("shared", "restarted", "synced");

  private static final boolean IS_POSTGRESQL =
      "postgresql".equals(System.getProperty("it.database", "h2"));

  private static @Nullable Postgres postgres;

  /** Before any server is started. */
  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    for (String server : OF_ARQUILLIAN) {
      System.setProperty("database.of." + server, arguments(server));
    }
  }

  /** After all of them have ended. */
  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    try {
      close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a server is told on its command line. */
  private static String arguments(String server) {
    return settings(server).entrySet().stream()
        .map(setting -> "-D" + property(setting.getKey()) + "=" + setting.getValue())
        .collect(Collectors.joining(" "));
  }

  private static String property(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * What the server of this name is told, as environment variables; nothing when it shall keep
   * everything in a file, which is what it does by itself.
   */
  static Map<String, String> settings(String server) {
    if (!IS_POSTGRESQL) {
      return Map.of();
    }
    try {
      return running().settings(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("No database for " + server, e);
    }
  }

  /** One for all tests of a plan. */
  private static synchronized Postgres running() throws IOException, SQLException {
    Postgres started = postgres;
    if (started == null) {
      started = Postgres.start();
      postgres = started;
    }
    return started;
  }

  private static synchronized void close() throws IOException {
    if (postgres != null) {
      postgres.close();
      postgres = null;
    }
  }
}
