package org.actionsync.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.sync.Connections;
import org.actionsync.application.sync.InterruptRun;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a run when one of its steps fails. */
@SuppressWarnings("UnnecessaryAssignment") // here we are the container
class RunStepTest {

  private static final RunId RUN = new RunId("run-1");

  private final InMemoryStore store = new InMemoryStore();

  @BeforeEach
  void begin() {
    Sample.connect(store);
    store.runs().begin(Sample.run(RUN.value(), 1));
  }

  static Stream<Throwable> losses() {
    return Stream.of(
        new SQLException("terminating connection", "57P02"),
        new SQLException("An I/O error occurred while sending to the backend", "08006"),
        new SQLException("deadlock detected", "40P01"),
        new SQLException("too many clients already", "53300"),
        new SQLException("Timeout trying to lock table", "HYT00"),
        new SQLException("No managed connection", new ResourceException("pool")),
        afterCommit(new SQLException("gone", "08003")));
  }

  private static Throwable afterCommit(SQLException met) {
    Exception rolledBack = new Exception("Could not commit");
    rolledBack.addSuppressed(met);
    return rolledBack;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void a_run_that_loses_its_database_stays_running_so_that_it_goes_on_by_itself(Throwable loss) {
    assertThatThrownBy(() -> stepThatThrows(new IllegalStateException(loss)).process())
        .hasCause(loss);

    assertThat(status()).isEqualTo(RunStatus.RUNNING);
  }

  static Stream<RuntimeException> faults() {
    return Stream.of(
        new IllegalStateException("a bug"),
        new IllegalStateException(
            new SQLIntegrityConstraintViolationException("null in column", "23502")));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_of_ours_fails_the_run(RuntimeException fault) {
    RunStep broken = stepThatThrows(fault);

    broken.process();

    assertThat(store.runs().find(RUN).orElseThrow().isGoingOn()).isFalse();
    assertThat(broken.goesOn(RUN)).isFalse();
    assertThat(status()).isEqualTo(RunStatus.FAILED);
  }

  @Test
  void a_fault_in_one_lane_frees_the_group_only_when_the_other_lane_is_out() {
    AtomicBoolean began = new AtomicBoolean();
    RunStep otherLane =
        step(
            () -> {
              stepThatThrows(new IllegalStateException("a bug")).process();
              began.set(store.runs().begin(Sample.run("beside", 2)));
              return RunStep.GO;
            });

    otherLane.process();
    assertThat(began).isFalse();

    assertThat(otherLane.goesOn(RUN)).isFalse();
    assertThat(status()).isEqualTo(RunStatus.FAILED);
    assertThat(store.runs().begin(Sample.run("afterwards", 2))).isTrue();
  }

  @Test
  void a_fault_counts_for_more_than_a_service_that_is_down() {
    RunStep down =
        step(
            () -> {
              throw new DirectoryUnavailable(
                  Side.NETWORK, DirectoryUnavailable.Kind.UNREACHABLE, "no answer");
            });
    down.process();
    stepThatThrows(new IllegalStateException("a bug")).process();

    assertThat(down.goesOn(RUN)).isFalse();

    assertThat(status()).isEqualTo(RunStatus.FAILED);
  }

  @Test
  void a_run_whose_server_stops_stays_running_whatever_its_steps_meet() {
    RunStep broken = stepThatThrows(new IllegalStateException("the beans are gone"));
    broken.stop();
    RunStep cut =
        step(
            () -> {
              throw new DirectoryUnavailable(
                  Side.NETWORK, DirectoryUnavailable.Kind.UNREACHABLE, "interrupted");
            });
    cut.stop();

    assertThatThrownBy(broken::process).hasMessage("the beans are gone");
    assertThatThrownBy(cut::process).hasMessageContaining("stops with the server");

    assertThat(status()).isEqualTo(RunStatus.RUNNING);
    assertThat(store.runs().find(RUN).orElseThrow().isGoingOn()).isTrue();
  }

  private RunStatus status() {
    return store.runs().find(RUN).orElseThrow().status();
  }

  private RunStep stepThatThrows(RuntimeException fault) {
    return step(
        () -> {
          throw fault;
        });
  }

  private interface Work {
    String work() throws DirectoryUnavailable;
  }

  private RunStep step(Work work) {
    RunStep step =
        new RunStep() {
          @Override
          String work(RunId id) throws DirectoryUnavailable {
            return work.work();
          }
        };
    step.run = RUN.value();
    step.runs = store.runs();
    step.interruptRun =
        new InterruptRun(
            store.runs(),
            new LinkTerms(store.links(), store.organizations()),
            new Connections(store.groups(), store.organizations()),
            Clock.fixed(Sample.NOON, ZoneOffset.UTC));
    return step;
  }

  @Test
  void what_the_database_quotes_is_not_in_the_log() {
    SQLException quotes =
        new SQLException("Value too long for column \"EMAIL\": 'ana.cruz@example.org'", "22001");
    quotes.setNextException(new SQLException("ana.cruz@example.org again", "22001"));
    StringWriter log = new StringWriter();
    Handler toText = logInto(log);
    try {
      stepThatThrows(new IllegalStateException("could not execute: ana.cruz@example.org", quotes))
          .process();
    } finally {
      Logger.getLogger(RunStep.class.getName()).removeHandler(toText);
    }

    assertThat(log.toString())
        .doesNotContain("ana.cruz")
        .contains(IllegalStateException.class.getName())
        .contains(SQLException.class.getName() + " (22001)")
        .contains("RunStepTest.what_the_database_quotes_is_not_in_the_log");
  }

  @Test
  void a_fault_that_is_not_the_databases_keeps_its_words() {
    StringWriter log = new StringWriter();
    Handler toText = logInto(log);
    try {
      stepThatThrows(new IllegalStateException("a bug")).process();
    } finally {
      Logger.getLogger(RunStep.class.getName()).removeHandler(toText);
    }

    assertThat(log.toString()).contains("IllegalStateException: a bug");
  }

  private static Handler logInto(StringWriter log) {
    Handler toText =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            log.write(new SimpleFormatter().format(record));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger.getLogger(RunStep.class.getName()).addHandler(toText);
    return toText;
  }
}
