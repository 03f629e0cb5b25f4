package org.actionsync.application.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowRunsTest {

  private static final RunId RUN = new RunId("run-1");

  private final InMemoryStore store = new InMemoryStore();
  private final List<String> asked = new ArrayList<>();
  private final FollowRuns follow = new FollowRuns(counted(store.runs()));

  @BeforeEach
  void a_run_of_link_1() {
    Sample.connect(store);
    store.runs().begin(Sample.run("run-1", 1));
  }

  @Test
  void the_run_is_shown_at_once_and_then_whenever_it_changes() {
    Screen screen = follows();
    assertThat(screen.seen).extracting(Run::phase).containsExactly(RunPhase.READ);

    follow.look();
    assertThat(screen.seen).as("nothing happened").hasSize(1);
    store.runs().progress(RUN, 0.5);
    follow.look();
    store.runs().count(RUN, Map.of(Total.READ, 100L));
    follow.look();
    store.runs().save(now().in(RunPhase.PLAN));
    follow.look();

    assertThat(screen.seen).extracting(Run::progress).containsExactly(0.0, 0.5, 0.5, 0.5);
    assertThat(screen.seen)
        .extracting(run -> run.total(Total.READ))
        .containsExactly(0L, 0L, 100L, 100L);
    assertThat(screen.seen.get(3).phase()).isEqualTo(RunPhase.PLAN);
    assertThat(screen.ended).isZero();
  }

  @Test
  void what_no_follower_could_notice_is_not_shown() {
    Screen screen = follows();

    store.runs().save(now().plannedFrom(7, 8));
    follow.look();

    assertThat(screen.seen).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(value = RunStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "RUNNING")
  void it_ends_after_the_run_was_shown_at_rest(RunStatus end) {
    Screen screen = follows();

    store.runs().save(now().ending(end, Sample.NOON.plusSeconds(1), List.of()));
    follow.look();
    follow.look();

    assertThat(screen.seen).extracting(Run::status).containsExactly(RunStatus.RUNNING, end);
    assertThat(screen.ended).isEqualTo(1);
    assertThat(follow.followers()).isZero();
  }

  @Test
  void a_run_that_rests_already_is_shown_once() {
    store.runs().save(now().ending(RunStatus.DONE, Sample.NOON, List.of()));

    Screen screen = follows();

    assertThat(screen.seen).extracting(Run::status).containsExactly(RunStatus.DONE);
    assertThat(screen.ended).isEqualTo(1);
    assertThat(follow.followers()).isZero();
  }

  @Test
  void a_run_that_goes_on_can_be_followed_again() {
    store.runs().save(now().ending(RunStatus.HELD, Sample.NOON, List.of("too many")));
    assertThat(follows().ended).isEqualTo(1);

    store.runs().resume(now().applying(Sample.NOON));
    Screen screen = follows();

    assertThat(screen.seen).extracting(Run::phase).containsExactly(RunPhase.APPLY);
    assertThat(screen.ended).isZero();
  }

  @Test
  void of_a_run_that_is_not_there_nothing_can_be_followed() {
    assertThat(follow.find(new RunId("nobody"))).isEmpty();
  }

  @Test
  void all_followers_cost_one_look() {
    store.runs().begin(Sample.run("run-3", 3));
    List<Screen> screens = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      screens.add(follows());
      screens.add(follows(new RunId("run-3"), true));
    }
    asked.clear();
    store.runs().progress(RUN, 0.25);

    follow.look();

    assertThat(asked).containsExactly("find");
    assertThat(screens).filteredOn(screen -> screen.seen.size() == 2).hasSize(50);
  }

  @Test
  void without_followers_nobody_looks() {
    follow.look();

    assertThat(asked).isEmpty();
  }

  @Test
  void whoever_stops_sees_nothing_more_and_is_forgotten() {
    Screen screen = new Screen();
    FollowRuns.Followed followed = follow.find(RUN).orElseThrow();
    followed.begin(screen);

    followed.stop();
    store.runs().progress(RUN, 0.5);
    follow.look();

    assertThat(screen.seen).hasSize(1);
    assertThat(follow.followers()).isZero();
  }

  @Test
  void whoever_stops_before_they_begin_is_forgotten_too() {
    Screen screen = new Screen();
    FollowRuns.Followed followed = follow.find(RUN).orElseThrow();

    followed.stop();
    followed.begin(screen);

    assertThat(screen.seen).isEmpty();
    assertThat(follow.followers()).isZero();
  }

  @Test
  void whoever_cannot_take_it_in_sees_the_newest_later() {
    Screen screen = follows();
    screen.isReady = false;
    store.runs().progress(RUN, 0.25);
    follow.look();
    store.runs().progress(RUN, 0.75);
    follow.look();
    screen.isReady = true;

    follow.look();
    follow.look();

    assertThat(screen.seen).extracting(Run::progress).containsExactly(0.0, 0.75);
  }

  @Test
  void nobody_misses_the_end_because_they_were_busy() {
    Screen screen = follows();
    screen.isReady = false;
    store.runs().save(now().ending(RunStatus.DONE, Sample.NOON, List.of()));
    follow.look();
    assertThat(screen.ended).isZero();
    screen.isReady = true;

    follow.look();

    assertThat(screen.ended).isEqualTo(1);
  }

  private Run now() {
    return store.runs().find(RUN).orElseThrow();
  }

  private Screen follows() {
    return follows(RUN, true);
  }

  private Screen follows(RunId run, boolean isReady) {
    Screen screen = new Screen();
    screen.isReady = isReady;
    follow.find(run).orElseThrow().begin(screen);
    return screen;
  }

  private Runs counted(Runs runs) {
    return (Runs)
        Proxy.newProxyInstance(
            Runs.class.getClassLoader(),
            new Class<?>[] {Runs.class},
            (proxy, method, arguments) -> {
              asked.add(method.getName());
              try {
                return method.invoke(runs, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }

  private static final class Screen implements FollowRuns.Follower {

    private final List<Run> seen = new ArrayList<>();
    private boolean isReady = true;
    private int ended;

    @Override
    public boolean sees(Run run) {
      if (isReady) {
        seen.add(run);
      }
      return isReady;
    }

    @Override
    public void ends() {
      ended++;
    }
  }
}
