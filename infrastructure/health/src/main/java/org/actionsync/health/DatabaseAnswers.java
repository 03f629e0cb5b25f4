package org.actionsync.health;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * The database answers a question within a few seconds.
 *
 * <p>Asked in a thread of its own, because a connection may take much longer to be given up than
 * whoever asks for our health will wait. While one question is unanswered, no other is asked.
 */
@Readiness
@ApplicationScoped
class DatabaseAnswers implements HealthCheck {

  static final Duration LIMIT = Duration.ofSeconds(5);

  private static final String NAME = "database";

  private final ExecutorService asking = Executors.newSingleThreadExecutor(DatabaseAnswers::thread);
  private final Duration limit;
  private @Nullable Future<?> asked;

  @Resource(lookup = "java:jboss/datasources/ActionSync")
  @Nullable DataSource database;

  DatabaseAnswers() {
    this(LIMIT);
  }

  DatabaseAnswers(Duration limit) {
    this.limit = limit;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      question().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return HealthCheckResponse.up(NAME);
    } catch (ExecutionException failure) {
      return down(failure.getCause());
    } catch (TimeoutException slow) {
      return down(slow);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return down(interrupted);
    }
  }

  /** The kind of trouble only: its text may hold anything. */
  private static HealthCheckResponse down(@Nullable Throwable why) {
    String kind = why == null ? "unknown" : why.getClass().getSimpleName();
    return HealthCheckResponse.named(NAME).down().withData("because", kind).build();
  }

  private synchronized Future<?> question() {
    Future<?> present = asked;
    if (present == null || present.isDone()) {
      present = asking.submit(this::ask);
      asked = present;
    }
    return present;
  }

  private Void ask() throws SQLException {
    if (database == null) {
      throw new SQLException("No database");
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) Math.max(1, limit.toSeconds()));
      statement.execute("select 1");
      return null;
    }
  }

  @PreDestroy
  void stop() {
    asking.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "actionsync-health");
    thread.setDaemon(true);
    return thread;
  }
}
