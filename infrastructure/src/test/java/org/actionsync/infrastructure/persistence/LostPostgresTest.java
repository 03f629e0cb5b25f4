package org.actionsync.infrastructure.persistence;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A database whose machine vanishes without a word, seen through the driver as the server that
 * ships has it: its own class loader, with the settings that lie beside it.
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class LostPostgresTest {

  private static final Path SETTINGS =
      Path.of("../ear/src/server/content/modules/org/postgresql/jdbc/main/settings");

  /** What {@code actionsync.lease} is unless it is set. */
  private static final Duration LEASE = Duration.ofSeconds(90);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private EmbeddedPostgres server;
  private Wire wire;
  private URLClassLoader module;
  private Driver driver;

  @BeforeEach
  void start() throws Exception {
    server = EmbeddedPostgres.start();
    wire = new Wire(server.getPort());
    URL jar = org.postgresql.Driver.class.getProtectionDomain().getCodeSource().getLocation();
    module =
        new URLClassLoader(
            new URL[] {jar, SETTINGS.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    driver =
        (Driver) module.loadClass("org.postgresql.Driver").getDeclaredConstructor().newInstance();
  }

  @AfterEach
  void stop() throws Exception {
    threads.shutdownNow();
    wire.close();
    server.close();
    module.close();
  }

  private Connection connect() throws SQLException {
    Properties user = new Properties();
    user.setProperty("user", "postgres");
    return driver.connect("jdbc:postgresql://127.0.0.1:" + wire.port() + "/postgres", user);
  }

  private static Duration limit() throws IOException {
    Properties settings = new Properties();
    try (InputStream file =
        Files.newInputStream(SETTINGS.resolve("org/postgresql/driverconfig.properties"))) {
      settings.load(file);
    }
    return Duration.ofSeconds(Long.parseLong(settings.getProperty("socketTimeout")));
  }

  @Test
  void whoever_waits_for_it_is_told_well_before_the_lease_is_over() throws Exception {
    assertThat(limit()).isBetween(Duration.ofSeconds(20), LEASE.dividedBy(2));
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        Wire closedFirst = wire) { // else closing the others would wait for ever
      statement.execute("select 1");
      closedFirst.cut();
      Duration bearable = limit().plusSeconds(10);

      Future<ResultSet> atWork = threads.submit(() -> statement.executeQuery("select 2"));
      Future<Connection> comesBack = threads.submit(this::connect);

      assertThatThrownBy(() -> atWork.get(bearable.toSeconds(), SECONDS))
          .hasCauseInstanceOf(SQLException.class);
      assertThatThrownBy(() -> comesBack.get(bearable.toSeconds(), SECONDS))
          .hasCauseInstanceOf(SQLException.class);
    }
  }

  @Test
  void a_statement_that_takes_longer_than_any_of_ours_is_let_through() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet slept = statement.executeQuery("select pg_sleep(12), 1")) { // waits for a lock
      assertThat(slept.next()).isTrue();
    }
  }

  /** Forwards both ways until it is cut; then it takes everything and says nothing. */
  private final class Wire implements AutoCloseable {

    private final ServerSocket entrance;
    private final int to;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    Wire(int to) throws IOException {
      this.to = to;
      entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      threads.execute(this::accept);
    }

    int port() {
      return entrance.getLocalPort();
    }

    void cut() {
      cut = true;
    }

    private void accept() {
      try {
        while (!entrance.isClosed()) {
          Socket in = entrance.accept();
          Socket out = new Socket(InetAddress.getLoopbackAddress(), to);
          ends.add(in);
          ends.add(out);
          threads.execute(() -> pump(in, out));
          threads.execute(() -> pump(out, in));
        }
      } catch (IOException over) {
        if (!entrance.isClosed()) {
          throw new UncheckedIOException(over);
        }
      }
    }

    private void pump(Socket from, Socket into) {
      byte[] some = new byte[8192];
      try {
        for (int read = from.getInputStream().read(some);
            read >= 0;
            read = from.getInputStream().read(some)) {
          if (!cut) {
            into.getOutputStream().write(some, 0, read);
          }
        }
      } catch (IOException over) {
        cut = true;
      }
    }

    @Override
    public void close() throws IOException {
      entrance.close();
      for (Socket end : ends) {
        end.close();
      }
    }
  }
}
