package org.actionsync.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseAnswersTest {

  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private DatabaseAnswers check = new DatabaseAnswers(Duration.ofMinutes(1));

  private interface Connecting {
    Connection connect() throws SQLException, InterruptedException;
  }

  @AfterEach
  void stop() {
    released.countDown();
    check.stop();
  }

  @Test
  void a_database_that_answers_is_up() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:health");
    check.database = h2;

    assertThat(check.call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void a_database_that_refuses_is_down_and_its_words_are_not_repeated() {
    check.database =
        connecting(
            () -> {
              throw new SQLException("no password for ana@example.org");
            });

    HealthCheckResponse answer = check.call();

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(answer.getData().orElseThrow()).containsEntry("because", "SQLException").hasSize(1);
  }

  @Test
  void a_database_that_hangs_is_down_in_time_and_asked_once() {
    check = new DatabaseAnswers(Duration.ofMillis(100));
    check.database =
        connecting(
            () -> {
              released.await();
              throw new SQLException("too late");
            });

    assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
    assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);

    assertThat(asked).hasValue(1);
  }

  private DataSource connecting(Connecting how) {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              return how.connect();
            });
  }
}
