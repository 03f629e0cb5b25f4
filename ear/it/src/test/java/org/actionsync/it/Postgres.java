package org.actionsync.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A PostgreSQL server of this test's own, on the loopback address, with an empty database for
 * ActionSync. It can be lost and come back: a commit that it confirmed survives.
 */
final class Postgres implements AutoCloseable {

  /** So that no log can have it by chance. */
  static final String PASSWORD = "not-to-be-logged-5150";

  private static final String NAME = "actionsync";

  private final Path files;
  private EmbeddedPostgres server;

  private Postgres(Path files, EmbeddedPostgres server) {
    this.files = files;
    this.server = server;
  }

  /** Starts it on a free port, with its files in an empty directory that is removed at the end. */
  static Postgres start() throws IOException, SQLException {
    Path files = Files.createTempDirectory("actionsync-postgres");
    Postgres started = new Postgres(files, at(files, 0));
    started.run("create user " + NAME + " password '" + PASSWORD + "'");
    started.run("create database " + NAME + " owner " + NAME);
    return started;
  }

  private static EmbeddedPostgres at(Path files, int port) throws IOException {
    var builder = EmbeddedPostgres.builder();
    if (port > 0) {
      builder.setPort(port);
    }
    return builder
        .setDataDirectory(files)
        .setCleanDataDirectory(false) // else the files would be gone when it comes back
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("shared_buffers", "512MB") // far less than operators are advised to give
        .start();
  }

  /** What a server is told at its start so that it keeps everything here. */
  Map<String, String> settings() {
    return told(NAME);
  }

  /** The same, for a server that shall have a database apart from all others; it is new. */
  Map<String, String> settings(String server) throws SQLException {
    run("create database " + server + " owner " + NAME);
    return told(server);
  }

  private Map<String, String> told(String database) {
    return Map.of(
        "ACTIONSYNC_DB_DRIVER",
        "postgresql",
        "ACTIONSYNC_DB_URL",
        "jdbc:postgresql://localhost:" + server.getPort() + "/" + database,
        "ACTIONSYNC_DB_USER",
        NAME,
        "ACTIONSYNC_DB_PASSWORD",
        PASSWORD);
  }

  /** The first column of the first row, as a number. */
  long number(String query) throws SQLException {
    DataSource database = server.getDatabase(NAME, NAME);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** A connection to ActionSync's database, as its owner. */
  Connection connect() throws SQLException {
    return server.getDatabase(NAME, NAME).getConnection();
  }

  /** Changes something in ActionSync's database, as its owner. */
  void execute(String command) throws SQLException {
    DataSource database = server.getDatabase(NAME, NAME);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private void run(String command) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** Ends it as a loss of power would, in the middle of whatever it is doing. */
  void lose() throws IOException {
    long postmaster = Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).get(0));
    ProcessHandle process =
        ProcessHandle.of(postmaster).orElseThrow(() -> new IllegalStateException("Not running"));
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Starts it again with the files and the port that it had. */
  void comeBack() throws IOException {
    int port = server.getPort();
    server.close(); // lets go of the files; there is nothing left to stop
    server = at(files, port);
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> all = Files.walk(files)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
