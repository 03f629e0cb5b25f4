package org.actionsync.application.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionsync.application.linking.EnableLink;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.sync.StartDueRuns.Turn;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every enabled link about once an hour, and never two runs of one link or group at once. */
class DueRunsTest {

  private final World world = new World();

  private Instant dueAt(LinkId link) {
    return world
        .store
        .links()
        .find(link)
        .map(CampaignLink::progress)
        .flatMap(progress -> Optional.ofNullable(progress.nextDueAt()))
        .orElseThrow();
  }

  private List<Turn> aMinuteLater() {
    world.clock.advance(Duration.ofMinutes(1));
    return world.startDueRuns().start();
  }

  @Test
  void a_disabled_link_is_never_due() throws Exception {
    world.begun();
    world.disable();
    world.clock.advance(Duration.ofDays(7));

    assertThat(aMinuteLater()).isEmpty();
  }

  @Test
  void an_enabled_link_is_due_at_once_and_then_about_once_an_hour() throws Exception {
    world.preview();
    world.enable();

    int runs = 0;
    for (int minute = 0; minute < 24 * 60; minute++) {
      for (Turn turn : aMinuteLater()) {
        Run run = world.now(turn.run().orElseThrow());
        assertThat(run.status()).isEqualTo(RunStatus.DONE);
        assertThat(run.trigger()).isEqualTo(Trigger.HOURLY);
        runs++;
      }
    }
    assertThat(runs).isBetween(24, 25);
  }

  @Test
  void the_next_turn_is_on_the_links_own_minute_and_at_least_half_an_hour_away() {
    Instant start = Instant.parse("2026-03-01T12:00:00Z");
    IntStream.range(0, 60)
        .mapToObj(minute -> start.plus(Duration.ofMinutes(minute)))
        .forEach(
            now -> {
              Instant next = StartDueRuns.nextDue(World.LINK, now);
              assertThat(Duration.between(now, next))
                  .isBetween(Duration.ofMinutes(30), Duration.ofMinutes(90));
              assertThat(next.atZone(ZoneOffset.UTC).getMinute())
                  .isEqualTo(minuteOf(StartDueRuns.nextDue(World.LINK, start)));
            });
    assertThat(IntStream.range(0, 50).mapToObj(i -> new LinkId("link-" + i)))
        .extracting(link -> minuteOf(StartDueRuns.nextDue(link, start)))
        .satisfies(minutes -> assertThat(minutes.stream().distinct().count()).isGreaterThan(10));
  }

  private static int minuteOf(Instant time) {
    return time.atZone(ZoneOffset.UTC).getMinute();
  }

  @Test
  void a_link_that_missed_its_turns_is_due_once() throws Exception {
    world.begun();
    world.clock.advance(Duration.ofDays(3));

    assertThat(aMinuteLater()).hasSize(1);
    assertThat(aMinuteLater()).isEmpty();
    assertThat(dueAt(World.LINK)).isAfter(world.clock.instant());
  }

  @Test
  void while_a_run_of_the_link_is_at_work_no_other_starts() throws Exception {
    world.preview();
    world.enable();
    world.batch.kill(); // it starts, and nothing of it is carried out
    assertThat(aMinuteLater().get(0).run()).isPresent();

    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(world::sync)
        .matches(refused -> refused.why() == RunRefused.Why.BUSY);
    world.clock.advance(Duration.ofHours(2));
    assertThat(aMinuteLater().get(0).waitsBecause().orElseThrow().why())
        .isEqualTo(RunRefused.Why.BUSY);
    assertThat(world.batch.launched()).hasSize(2); // the preview and the first run
  }

  @Test
  void of_two_links_of_a_group_one_waits_and_stays_due() throws Exception {
    world.preview();
    world.enable();
    new EnableLink(world.store.links(), world.terms, world.store.groups(), world.clock)
        .enable(World.OTHER_LINK);
    world.batch.kill();

    List<Turn> turns = aMinuteLater();

    assertThat(turns).hasSize(2);
    assertThat(turns).filteredOn(turn -> turn.run().isPresent()).hasSize(1);
    LinkId waiting =
        turns.stream().filter(t -> t.run().isEmpty()).map(Turn::link).findFirst().orElseThrow();
    assertThat(aMinuteLater()).extracting(Turn::link).containsExactly(waiting);
  }

  /** A commit that fails throws the second kind, undeclared. */
  static Stream<Exception> faults() {
    return Stream.of(new IllegalStateException("a fault"), new IOException("not committed"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_with_one_link_does_not_keep_the_others_waiting(Exception fault) {
    LinkId otherGroup = new LinkId("link-3");
    due(World.LINK);
    due(otherGroup);
    RunLauncher faulty =
        run -> {
          if (world.store.runs().find(run).orElseThrow().link().equals(World.LINK)) {
            DueRunsTest.<RuntimeException>raise(fault);
          }
        };
    StartRun start =
        new StartRun(
            world.store.links(),
            world.store.runs(),
            world.store.plans(),
            faulty,
            () -> UUID.randomUUID().toString(),
            world.clock);

    List<Turn> turns =
        new StartDueRuns(
                world.store.links(),
                world.store.groups(),
                world.store.organizations(),
                start,
                world.clock)
            .start();

    assertThat(turns).extracting(Turn::link).containsExactly(World.LINK, otherGroup);
    assertThat(turns.get(0).fault()).isPresent();
    assertThat(turns.get(1).run()).isPresent();
    assertThat(Duration.between(world.clock.instant(), dueAt(World.LINK)))
        .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(5));
  }

  @SuppressWarnings("unchecked") // to throw what is not declared
  private static <E extends Exception> void raise(Exception fault) throws E {
    throw (E) fault;
  }

  private void due(LinkId id) {
    world.store.links().change(id, link -> link.enabled(true, world.clock.instant()));
  }

  @Test
  void a_link_whose_plan_waits_for_approval_stays_due() throws Exception {
    world.enable();
    Run held = world.now(aMinuteLater().get(0).run().orElseThrow());
    assertThat(held.status()).isEqualTo(RunStatus.HELD);
    world.clock.advance(Duration.ofHours(2));

    assertThat(aMinuteLater().get(0).waitsBecause().orElseThrow().why())
        .isEqualTo(RunRefused.Why.HELD);
    world.decide.approve(held.id());
    world.clock.advance(Duration.ofHours(2));
    assertThat(aMinuteLater().get(0).run()).isPresent();
  }

  @Test
  void a_link_that_does_not_exist_is_refused() {
    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(() -> world.start.start(new LinkId("nowhere"), Trigger.PERSON))
        .matches(refused -> refused.why() == RunRefused.Why.NO_LINK);
  }

  @Test
  void a_run_that_somebody_started_serves_for_the_turn_that_was_due() throws Exception {
    world.preview();
    world.enable();
    assertThat(world.sync().status()).isEqualTo(RunStatus.DONE);

    assertThat(aMinuteLater()).isEmpty();
  }

  @Test
  void the_last_complete_run_is_noted_with_the_link() throws Exception {
    world.begun();
    world.clock.advance(Duration.ofMinutes(10));
    Instant before = world.clock.instant();

    world.sync();

    assertThat(world.store.links().find(World.LINK).map(l -> l.progress().lastCompleteAt()))
        .hasValueSatisfying(at -> assertThat(at).isAfter(before));
  }
}
