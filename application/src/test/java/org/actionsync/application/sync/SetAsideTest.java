package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.left;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A record that keeps failing holds nobody else up, and an outage sets nobody aside. */
class SetAsideTest {

  private final World world = new World();

  @BeforeEach
  void five_pairs_in_step() throws Exception {
    for (int i = 1; i <= 5; i++) {
      world.activist("a" + i, named("Given" + i, "Sample"), email("p" + i + "@example.org"));
      world.entity("e" + i, named("Given" + i, "Sample"), email("p" + i + "@example.org"));
    }
    world.begun().isInStep();
  }

  private void rename(Side side, String... people) {
    for (String person : people) {
      world.edit(side, person, named("New" + person, "Sample"));
    }
  }

  private void breaks(Side side, Kind how, String... people) {
    Set<RemoteId> whom = Arrays.stream(people).map(RemoteId::new).collect(Collectors.toSet());
    world.on(side).breaksOn(whom::contains, how);
  }

  private Map<Outcome, Long> outcomes(Run run) {
    return world.changes(run).stream()
        .collect(Collectors.groupingBy(PlannedChange::outcome, Collectors.counting()));
  }

  @ParameterizedTest
  @CsvSource({"NETWORK,UNREACHABLE", "BUILDER,UNREACHABLE", "NETWORK,OUTCOME_UNKNOWN"})
  void a_record_that_keeps_failing_is_set_aside_and_the_others_are_written(Side side, Kind how)
      throws Exception {
    String letter = side == Side.NETWORK ? "e" : "a";
    rename(side.opposite(), letter + 1, letter + 2, letter + 3);
    breaks(side, how, side == Side.NETWORK ? "a1" : "e1");

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(outcomes(run)).isEqualTo(Map.of(Outcome.DONE, 2L, Outcome.SET_ASIDE, 1L));
    PlannedChange poison =
        world.changes(run).stream()
            .filter(c -> c.outcome() == Outcome.SET_ASIDE)
            .findFirst()
            .orElseThrow();
    assertThat(poison.attempts()).isEqualTo(3);
    assertThat(poison.error()).contains("500");
    assertThat(run.total(Total.REFUSED)).isEqualTo(1);
  }

  @Test
  void who_was_set_aside_in_three_runs_is_not_asked_again_until_something_changes()
      throws Exception {
    rename(Side.BUILDER, "e1");
    breaks(Side.NETWORK, Kind.UNREACHABLE, "a1");
    for (int run = 0; run < 3; run++) {
      assertThat(outcomes(world.sync())).isEqualTo(Map.of(Outcome.SET_ASIDE, 1L));
    }

    world.isInStep();
    world.clock.advance(World.FULL_EVERY);
    world.isInStep();

    breaks(Side.NETWORK, Kind.UNREACHABLE);
    world.isInStep();
    world.edit(Side.BUILDER, "e1", named("Newer", "Sample"));
    world.sync();
    assertThat(world.person(Side.NETWORK, "a1").givenName()).isEqualTo("Newer");
    world.isInStep();
  }

  @Test
  void trouble_that_passes_within_two_runs_leaves_nothing_behind() throws Exception {
    rename(Side.BUILDER, "e1");
    breaks(Side.NETWORK, Kind.UNREACHABLE, "a1");
    world.sync();
    world.sync();
    breaks(Side.NETWORK, Kind.UNREACHABLE);

    world.sync();

    assertThat(world.person(Side.NETWORK, "a1").givenName()).isEqualTo("Newe1");
    world.isInStep();
  }

  @Test
  void an_opt_out_is_asked_until_it_is_written() throws Exception {
    world.edit(Side.BUILDER, "e1", named("Anna", "Sample"), left(Channel.EMAIL));
    breaks(Side.NETWORK, Kind.UNREACHABLE, "a1");
    for (int run = 0; run < 6; run++) {
      assertThat(outcomes(world.sync())).isEqualTo(Map.of(Outcome.SET_ASIDE, 1L));
    }
    breaks(Side.NETWORK, Kind.UNREACHABLE);

    world.sync();

    assertThat(world.person(Side.NETWORK, "a1").emails().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
    world.isInStep();
  }

  @Test
  void a_record_alone_in_its_plan_is_set_aside_because_the_service_answers_other_questions()
      throws Exception {
    rename(Side.BUILDER, "e1");
    breaks(Side.NETWORK, Kind.UNREACHABLE, "a1");

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(outcomes(run)).isEqualTo(Map.of(Outcome.SET_ASIDE, 1L));
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void an_outage_counts_no_attempt_and_sets_nobody_aside(Side side) throws Exception {
    String letter = side == Side.NETWORK ? "e" : "a";
    rename(side.opposite(), letter + 1, letter + 2);
    world.batch.beforeWriting(() -> world.on(side).failsAfter(0, Kind.UNREACHABLE));

    Run run = world.sync();
    world.sync();
    world.sync();

    assertThat(world.now(run).status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(outcomes(run)).isEqualTo(Map.of(Outcome.PLANNED, 2L));
    assertThat(world.changes(run)).extracting(PlannedChange::attempts).containsOnly(0);
    world.on(side).recovers();
    world.sync();
    world.isInStep();
  }

  @Test
  void a_service_that_answers_but_takes_no_writes_stops_the_run() throws Exception {
    rename(Side.BUILDER, "e1", "e2", "e3", "e4", "e5");
    world.network.breaksOn(person -> true, Kind.UNREACHABLE);

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(outcomes(run)).isEqualTo(Map.of(Outcome.PLANNED, 5L));
    world.network.breaksOn(person -> false, Kind.UNREACHABLE);
    assertThat(world.sync().id()).isEqualTo(run.id());
    assertThat(outcomes(run)).isEqualTo(Map.of(Outcome.DONE, 5L));
    world.isInStep();
  }

  @Test
  void some_poisoned_records_alone_are_set_aside_by_the_run_that_goes_on() throws Exception {
    rename(Side.BUILDER, "e1", "e2", "e3");
    world.network.breaksOn(person -> true, Kind.UNREACHABLE);
    Run run = world.sync();
    assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);

    assertThat(world.sync().id()).isEqualTo(run.id());

    assertThat(world.now(run).status()).isEqualTo(RunStatus.DONE);
    assertThat(outcomes(run)).isEqualTo(Map.of(Outcome.SET_ASIDE, 3L));
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_create_whose_answer_was_lost_waits_for_a_reading_when_the_filter_lags(Side side)
      throws Exception {
    newPerson(side);
    world.on(side).findsAfter(Duration.ofMinutes(10));
    world.on(side).losesTheNextAnswer();

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(outcomes(run)).isEqualTo(Map.of(Outcome.SET_ASIDE, 1L));
    assertThat(world.on(side).everybody()).hasSize(6);

    world.sync();
    assertThat(world.on(side).everybody()).as("nobody is made twice").hasSize(6);
    assertThat(world.pairOf(side.opposite(), "new")).isPresent();
    world.isInStep();
  }

  /** Somebody on the other side who is to be made on {@code side}. */
  private void newPerson(Side side) {
    if (side == Side.NETWORK) {
      world.entity("new", named("Zoe", "Sample"), email("zoe@example.org"));
    } else {
      world.activist("new", named("Zoe", "Sample"), email("zoe@example.org"));
      world.pullIn("new");
    }
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_create_that_never_arrived_is_made_after_the_next_reading(Side side) throws Exception {
    newPerson(side);
    breaks(side, Kind.OUTCOME_UNKNOWN, "new");
    assertThat(outcomes(world.sync())).isEqualTo(Map.of(Outcome.SET_ASIDE, 1L));
    breaks(side, Kind.OUTCOME_UNKNOWN);

    Run run = world.sync();

    assertThat(outcomes(run)).isEqualTo(Map.of(Outcome.DONE, 1L));
    assertThat(world.on(side).everybody()).hasSize(6);
    world.sync();
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_create_that_never_gets_an_answer_is_left_alone_after_three_runs(Side side)
      throws Exception {
    newPerson(side);
    breaks(side, Kind.OUTCOME_UNKNOWN, "new");

    for (int run = 0; run < 3; run++) {
      assertThat(outcomes(world.sync())).isEqualTo(Map.of(Outcome.SET_ASIDE, 1L));
    }

    world.isInStep();
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_create_that_was_being_sent_when_the_server_died_is_not_sent_again_unseen(Side side)
      throws Exception {
    newPerson(side);
    world.on(side).findsAfter(Duration.ofMinutes(10));
    world.on(side).diesAfterTheNextWrite();
    try {
      world.sync();
    } catch (IllegalStateException died) {
      assertThat(died).hasMessageContaining("killed");
    }

    world.resume();
    world.sync();

    assertThat(world.on(side).everybody()).hasSize(6);
    assertThat(world.pairOf(side.opposite(), "new")).isPresent();
    world.isInStep();
  }
}
