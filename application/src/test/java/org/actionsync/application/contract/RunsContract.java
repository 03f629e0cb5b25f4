package org.actionsync.application.contract;

import static org.actionsync.application.contract.Sample.NOON;
import static org.actionsync.application.contract.Sample.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What {@link Runs} promises. */
public abstract class RunsContract {

  private static final int TOGETHER = 8;

  private final Storage storage = storage();
  private final Runs runs = storage.runs();

  /** An empty storage. */
  protected abstract Storage storage();

  @BeforeEach
  void connect() {
    Sample.connect(storage);
  }

  @Test
  void a_run_that_began_is_running() {
    assertThat(runs.begin(run("one", 1))).isTrue();

    assertThat(runs.find(new RunId("one"))).contains(run("one", 1));
    assertThat(runs.running()).containsExactly(run("one", 1));
  }

  @Test
  void no_run_begins_while_another_of_its_link_or_group_is_running() {
    runs.begin(run("one", 1));

    assertThat(runs.begin(run("same link", 1))).isFalse();
    assertThat(runs.begin(run("same group", 2))).isFalse();
    assertThat(runs.begin(run("other group", 3))).isTrue();

    assertThat(runs.count(null)).isEqualTo(2);
    runs.save(run("one", 1).ending(RunStatus.DONE, NOON, List.of()));
    assertThat(runs.begin(run("same group", 2))).isTrue();
  }

  @Test
  void of_many_that_begin_at_once_one_does() throws Exception {
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      Run run = run("run " + i, 1 + i % 2);
      attempts.add(() -> runs.begin(run));
    }

    assertThat(together(attempts)).containsOnlyOnce(true);
    assertThat(runs.running()).hasSize(1);
  }

  @Test
  void of_many_that_resume_at_once_one_does() throws Exception {
    Run stopped = end("one", 1, RunStatus.HELD);
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      attempts.add(() -> runs.resume(stopped.in(RunPhase.APPLY)));
    }

    assertThat(together(attempts)).containsOnlyOnce(true);
    assertThat(runs.find(new RunId("one")).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
  }

  private static <T> List<T> together(List<Callable<T>> attempts) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> attempt : threads.invokeAll(attempts)) {
        results.add(attempt.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_run_resumes_unless_another_is_running() {
    Run stopped = end("one", 1, RunStatus.INTERRUPTED);
    runs.begin(run("two", 2));

    assertThat(runs.resume(stopped.in(RunPhase.APPLY))).isFalse();
    assertThat(runs.find(stopped.id())).contains(stopped);

    runs.save(run("two", 2).ending(RunStatus.DONE, NOON, List.of()));
    assertThat(runs.resume(stopped.in(RunPhase.APPLY))).isTrue();
    assertThat(runs.find(stopped.id())).contains(stopped.in(RunPhase.APPLY));
    assertThat(runs.begin(run("three", 1))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RUNNING", "HELD", "PREVIEWED", "INTERRUPTED"})
  void a_run_that_was_decided_meanwhile_does_not_resume(RunStatus decided) {
    Run held = end("one", 1, RunStatus.HELD);
    runs.end(held.id(), status -> true, now -> now.ending(decided, NOON, List.of("Decided")));

    assertThat(runs.resume(held.in(RunPhase.APPLY))).isFalse();

    assertThat(runs.find(held.id()).orElseThrow().status()).isEqualTo(decided);
    assertThat(runs.begin(run("two", 1))).isTrue();
  }

  @Test
  void saving_stores_all_but_progress_and_totals() {
    runs.begin(run("one", 1));
    runs.progress(new RunId("one"), 0.5);
    runs.count(new RunId("one"), Map.of(Total.READ, 25L));

    Run held =
        run("one", 1)
            .in(RunPhase.PLAN)
            .plannedFrom(3, 4)
            .applying(NOON)
            .ending(RunStatus.HELD, NOON, List.of("Why"));
    runs.save(held);

    Run stored = runs.find(new RunId("one")).orElseThrow();
    assertThat(stored.status()).isEqualTo(RunStatus.HELD);
    assertThat(stored.phase()).isEqualTo(RunPhase.APPLY);
    assertThat(stored.appliedSince()).isEqualTo(NOON);
    assertThat(stored.finishedAt()).isEqualTo(NOON);
    assertThat(stored.networkScan()).isEqualTo(3);
    assertThat(stored.builderScan()).isEqualTo(4);
    assertThat(stored.heldBecause()).containsExactly("Why");
    assertThat(stored.progress()).isEqualTo(0.5);
    assertThat(stored.totals()).isEqualTo(Map.of(Total.READ, 25L));
  }

  @Test
  void a_run_that_ended_is_not_running_again_by_saving() {
    Run done = end("one", 1, RunStatus.CANCELLED);

    assertThatThrownBy(() -> runs.save(done.in(RunPhase.APPLY))).isInstanceOf(LeaseLost.class);

    assertThat(runs.running()).isEmpty();
  }

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(300);

  private static void pass(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis() + 1);
  }

  @Test
  void a_run_belongs_to_the_node_that_began_or_resumed_it() {
    Runs other = storage.runs("other", LONG);
    runs.begin(run("one", 1));

    assertThat(runs.keep(new RunId("one"))).contains(run("one", 1));
    assertThat(runs.mine()).containsExactly(run("one", 1));
    assertThat(other.keep(new RunId("one"))).isEmpty();
    assertThat(other.mine()).isEmpty();
    other.takeOver(10);
    assertThat(other.mine()).isEmpty();

    Run stopped = run("one", 1).ending(RunStatus.INTERRUPTED, NOON, List.of());
    runs.save(stopped);
    assertThat(runs.keep(new RunId("one"))).isEmpty();
    assertThat(other.resume(stopped.in(RunPhase.APPLY))).isTrue();
    assertThat(other.keep(new RunId("one"))).isPresent();
    assertThat(runs.keep(new RunId("one"))).isEmpty();
  }

  @Test
  void a_run_whose_lease_ended_is_taken_over_by_one_node() throws Exception {
    storage.runs("dead", SHORT).begin(run("one", 1));
    pass(SHORT);
    List<Runs> nodes = new ArrayList<>();
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      Runs node = storage.runs("node " + i, LONG);
      nodes.add(node);
      attempts.add(
          () -> {
            node.takeOver(10);
            return true;
          });
    }

    together(attempts);

    assertThat(nodes.stream().filter(node -> !node.mine().isEmpty())).hasSize(1);
  }

  @Test
  void a_lease_that_is_renewed_does_not_end() throws Exception {
    Runs busy = storage.runs("busy", SHORT);
    busy.begin(run("one", 1));
    for (int i = 0; i < 4; i++) {
      pass(SHORT.dividedBy(3));
      busy.renew();
    }

    runs.takeOver(10);

    assertThat(runs.mine()).isEmpty();
    assertThat(busy.keep(new RunId("one"))).isPresent();
  }

  @Test
  void work_renews_the_lease_too() throws Exception {
    Runs busy = storage.runs("busy", SHORT);
    busy.begin(run("one", 1));
    for (int i = 0; i < 4; i++) {
      pass(SHORT.dividedBy(3));
      assertThat(busy.keep(new RunId("one"))).isPresent();
    }

    runs.takeOver(10);

    assertThat(runs.mine()).isEmpty();
  }

  @Test
  void a_node_that_was_started_anew_has_its_runs_back_at_once() {
    storage.runs("killed", LONG).begin(run("one", 1));

    Runs anew = storage.runs("killed", LONG);
    assertThat(anew.mine()).isEmpty();
    anew.takeOver(10);

    assertThat(anew.mine()).containsExactly(run("one", 1));
  }

  @Test
  void no_more_runs_are_taken_over_than_wanted_the_oldest_first() throws Exception {
    Runs dead = storage.runs("dead", SHORT);
    dead.begin(run("one", 1));
    dead.begin(run("two", 3));
    pass(SHORT);

    runs.takeOver(1);

    assertThat(runs.mine()).containsExactly(run("one", 1));
  }

  @Test
  void whoever_has_an_old_fencing_number_stores_nothing() throws Exception {
    Runs late = storage.runs("late", SHORT);
    late.begin(run("one", 1));
    pass(SHORT);
    runs.takeOver(1);

    assertThat(late.keep(new RunId("one"))).isEmpty();
    assertThatThrownBy(() -> late.save(run("one", 1).in(RunPhase.APPLY)))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(
            () -> late.save(run("one", 1).ending(RunStatus.INTERRUPTED, NOON, List.of("late"))))
        .isInstanceOf(LeaseLost.class);
    late.progress(new RunId("one"), 0.9);

    assertThat(runs.mine()).containsExactly(run("one", 1));
    runs.save(run("one", 1).ending(RunStatus.DONE, NOON, List.of()));
    assertThatThrownBy(
            () -> late.save(run("one", 1).ending(RunStatus.FAILED, NOON, List.of("late"))))
        .isInstanceOf(LeaseLost.class);
    assertThat(runs.find(new RunId("one")).orElseThrow().status()).isEqualTo(RunStatus.DONE);
  }

  @Test
  void anybody_may_stop_a_run() {
    storage.runs("other", LONG).begin(run("one", 1));

    Optional<Run> stopped = cancel("one", RunStatus.RUNNING);

    assertThat(stopped).map(Run::status).contains(RunStatus.CANCELLED);
    assertThat(runs.find(new RunId("one"))).isEqualTo(stopped);
    assertThat(runs.begin(run("two", 1))).isTrue();
  }

  @Test
  void whoever_is_at_work_at_a_run_that_is_stopped_learns_it() {
    Runs other = storage.runs("other", LONG);
    other.begin(run("one", 1));

    cancel("one", RunStatus.RUNNING);

    assertThatThrownBy(() -> other.save(run("one", 1).in(RunPhase.APPLY)))
        .isInstanceOf(LeaseLost.class);
    assertThat(other.mine()).isEmpty();
  }

  @Test
  void what_has_become_of_a_run_meanwhile_is_not_overwritten() {
    Run done = end("one", 1, RunStatus.DONE);

    assertThat(cancel("one", RunStatus.RUNNING)).isEmpty();

    assertThat(runs.find(done.id())).contains(done);
  }

  /** The caller saw it before it was begun to carry out. */
  @Test
  void a_run_is_stopped_as_what_it_is_by_now() {
    runs.begin(run("one", 1));
    runs.save(run("one", 1).in(RunPhase.APPLY));

    assertThat(cancel("one", RunStatus.RUNNING)).map(Run::phase).contains(RunPhase.APPLY);
  }

  private Optional<Run> cancel(String run, RunStatus still) {
    return runs.end(
        new RunId(run),
        status -> status == still,
        now -> now.ending(RunStatus.CANCELLED, NOON, List.of()));
  }

  @Test
  void totals_add_up_while_many_count() throws Exception {
    runs.begin(run("one", 1));
    List<Callable<Boolean>> attempts = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      attempts.add(
          () -> {
            runs.count(new RunId("one"), Map.of(Total.READ, 25L, Total.NETWORK_CALLS, 1L));
            return true;
          });
    }

    together(attempts);

    assertThat(runs.find(new RunId("one")).orElseThrow().totals())
        .isEqualTo(Map.of(Total.READ, 25L * TOGETHER, Total.NETWORK_CALLS, (long) TOGETHER));
  }

  @Test
  void held_and_previewed_runs_wait_newest_first() {
    end("held", 1, RunStatus.HELD);
    end("done", 1, RunStatus.DONE);
    end("previewed", 1, RunStatus.PREVIEWED);
    end("elsewhere", 2, RunStatus.HELD);

    assertThat(runs.waiting(new LinkId("link-1")))
        .extracting(run -> run.id().value())
        .containsExactly("previewed", "held");
  }

  @Test
  void the_last_run_is_the_one_that_began_last() {
    assertThat(runs.last(new LinkId("link-1"))).isEmpty();
    end("one", 1, RunStatus.DONE);
    end("two", 1, RunStatus.DONE);
    end("elsewhere", 2, RunStatus.DONE);

    assertThat(runs.last(new LinkId("link-1")).orElseThrow().id()).isEqualTo(new RunId("two"));
  }

  @Test
  void runs_are_paged_newest_first() {
    for (String id : List.of("a", "b", "c")) {
      end(id, 1, RunStatus.DONE);
    }
    end("elsewhere", 2, RunStatus.DONE);

    Slice<Run> newest = runs.page(new LinkId("link-1"), null, 2);
    assertThat(newest.items()).extracting(run -> run.id().value()).containsExactly("c", "b");
    assertThat(newest.more()).isTrue();

    Slice<Run> rest = runs.page(new LinkId("link-1"), new RunId("b"), 2);
    assertThat(rest.items()).extracting(run -> run.id().value()).containsExactly("a");
    assertThat(rest.more()).isFalse();
    assertThat(runs.count(new LinkId("link-1"))).isEqualTo(3);
    assertThat(runs.page(null, null, 10).items()).hasSize(4);
  }

  @Test
  void what_is_behind_an_unknown_run_is_nothing() {
    end("a", 1, RunStatus.DONE);

    assertThat(runs.page(null, new RunId("nobody"), 5).items()).isEmpty();
  }

  private Run end(String id, int link, RunStatus status) {
    runs.begin(run(id, link));
    Run ended = run(id, link).ending(status, NOON, List.of());
    runs.save(ended);
    return runs.find(ended.id()).orElseThrow();
  }
}
