package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.left;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that a service answers with a 200: are they there afterwards? */
class VerifyWritesTest {

  private static final int PAIRS = 24;

  private final World world = new World();

  @BeforeEach
  void pairs_in_step() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      world.activist("a" + i, named("Ana", "Sample"), email("p" + i + "@example.org"));
      world.entity("e" + i, named("Ana", "Sample"), email("p" + i + "@example.org"));
    }
    world.begun().isInStep();
  }

  private static String idOn(Side side, int pair) {
    return (side == Side.NETWORK ? "a" : "e") + pair;
  }

  /** Somebody puts the tag on, or ticks the response. */
  private void tag(Side side, int pair) {
    world.on(side).tag(person(side, pair), World.label(side, World.STEWARD));
  }

  private static RemoteId person(Side side, int pair) {
    return new RemoteId(idOn(side, pair));
  }

  private boolean isTagged(Side side, int pair) {
    return world.on(side).labelsOf(person(side, pair)).contains(World.label(side, World.STEWARD));
  }

  private void tag(int from, int to) {
    for (int pair = from; pair < to; pair++) {
      tag(Side.BUILDER, pair);
    }
  }

  private long ignored(Run run) {
    return world.changes(run).stream().filter(c -> c.outcome() == Outcome.IGNORED).count();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_tag_that_was_dropped_shows_as_asked_and_got_and_is_not_asked_again(Side side)
      throws Exception {
    world.on(side).drops(edit -> true);
    tag(side.opposite(), 0);

    Run run = world.sync();

    PlannedChange change = world.onlyChange(run);
    assertThat(change.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(change.change().text().asked()).isEqualTo("tag steward: on");
    assertThat(change.got()).isEqualTo("tag steward: off");
    assertThat(run.total(Total.IGNORED)).isEqualTo(1);
    assertThat(run.total(Total.VERIFIED)).isZero();
    assertThat(run.total(Total.TAGGED)).isZero();
    world.isInStep();
    assertThat(isTagged(side.opposite(), 0)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_removal_that_was_dropped_shows_too_and_puts_nothing_on(Side side) throws Exception {
    tag(side.opposite(), 0);
    world.sync();
    world.on(side).drops(edit -> true);
    world.on(side.opposite()).untag(person(side.opposite(), 0), label(side.opposite()));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(world.onlyChange(run).got()).isEqualTo("tag steward: on");
    assertThat(run.total(Total.UNTAGGED)).isZero();
    world.isInStep();
    assertThat(isTagged(side.opposite(), 0)).isFalse();
  }

  private static RemoteId label(Side side) {
    return World.label(side, World.STEWARD);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_dropped_tag_is_written_when_an_admin_retries_it(Side side) throws Exception {
    world.on(side).drops(edit -> true);
    tag(side.opposite(), 0);
    PlannedChange dropped = world.onlyChange(world.sync());
    world.on(side).drops(edit -> false);

    PlannedChange tried = world.retry.retry(dropped.id());

    assertThat(isTagged(side, 0)).isTrue();
    assertThat(world.store.runs().find(tried.run()).orElseThrow().total(Total.VERIFIED))
        .isEqualTo(1);
    world.isInStep();
  }

  @Test
  void what_is_there_is_verified() throws Exception {
    tag(Side.NETWORK, 0);
    world.edit(Side.NETWORK, "a0", named("Anna", "Sample"));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.DONE);
    assertThat(world.onlyChange(run).got()).isEqualTo("given name: Anna\ntag steward: on");
    assertThat(run.total(Total.VERIFIED)).isEqualTo(1);
    assertThat(run.total(Total.IGNORED)).isZero();
    world.isInStep();
  }

  @Test
  void a_tag_taken_off_after_it_was_seen_is_taken_off_on_the_other_side() throws Exception {
    tag(Side.BUILDER, 0);
    world.sync();
    world.network.untag(person(Side.NETWORK, 0), label(Side.NETWORK));

    world.sync();

    assertThat(isTagged(Side.BUILDER, 0)).isFalse();
    world.isInStep();
  }

  @Test
  void of_many_writes_an_evenly_spread_sample_is_read_back() throws Exception {
    world.network.drops(edit -> true);
    tag(0, 12);

    Run run = world.sync();

    List<PlannedChange> changes = world.changes(run);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i).outcome() == Outcome.IGNORED) {
        found.add(i);
      }
    }
    assertThat(changes).hasSize(12);
    assertThat(found).containsExactly(1, 4, 7, 10);
    assertThat(run.total(Total.IGNORED)).isEqualTo(Wiring.SAMPLE);
  }

  @Test
  void all_of_a_kind_that_failed_the_last_time_are_read_back() throws Exception {
    world.network.drops(edit -> true);
    tag(0, 6);
    world.sync();
    world.network.drops(edit -> false);

    tag(6, 12);
    world.edit(Side.NETWORK, "a20", named("Anna", "Sample"));
    Run suspicious = world.sync();
    tag(12, 18);
    Run relieved = world.sync();

    assertThat(suspicious.total(Total.VERIFIED)).isEqualTo(6 + 1);
    assertThat(relieved.total(Total.VERIFIED)).isEqualTo(Wiring.SAMPLE);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void what_is_not_seen_at_once_is_not_judged_yet(Side side) throws Exception {
    world.on(side).drops(edit -> true);
    tag(side.opposite(), 0);
    List<Instant> waits = new ArrayList<>();
    world.batch.whileWaiting(
        () -> {
          waits.add(world.clock.instant());
          tag(side, 0); // which was written before, and is seen only now
        });

    Run run = world.sync();

    assertThat(waits).hasSize(1);
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.total(Total.VERIFIED)).isEqualTo(1);
    assertThat(run.total(Total.IGNORED)).isZero();
  }

  @Test
  void what_is_missing_is_judged_when_it_would_be_seen() throws Exception {
    world.network.drops(edit -> true);
    tag(0, 4);
    world.batch.beforeVerifying(() -> world.clock.advance(Duration.ofSeconds(4)));
    List<Instant> waits = new ArrayList<>();
    world.batch.whileWaiting(() -> waits.add(world.clock.instant()));

    Run run = world.sync();

    assertThat(waits).as("one waiting is enough for all").hasSize(1);
    assertThat(world.clock.instant())
        .isEqualTo(waits.get(0).plus(VerifyWrites.PATIENCE.minusSeconds(4)));
    assertThat(ignored(run)).isEqualTo(4);
  }

  @Test
  void what_is_there_needs_no_waiting() throws Exception {
    tag(0, 4);
    Run run = world.sync();

    assertThat(run.finishedAt()).isEqualTo(run.startedAt());
    assertThat(run.total(Total.VERIFIED)).isEqualTo(4);
  }

  @Test
  void an_interrupted_reading_back_goes_on_where_it_was() throws Exception {
    tag(0, 8);
    world.batch.afterChoosing(() -> world.network.failsAfter(2, Kind.UNREACHABLE));
    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(run.phase()).isEqualTo(RunPhase.VERIFY);
    assertThat(run.total(Total.VERIFIED)).isEqualTo(2);
    int writes = world.log.writes();

    world.network.recovers();
    Run again = world.sync();

    assertThat(again.id()).isEqualTo(run.id());
    assertThat(again.status()).isEqualTo(RunStatus.DONE);
    assertThat(again.total(Total.VERIFIED)).isEqualTo(Wiring.SAMPLE);
    assertThat(world.log.writes()).isEqualTo(writes);
    world.isInStep();
  }

  @Test
  void a_killed_reading_back_goes_on_and_judges_the_same() throws Exception {
    world.network.drops(edit -> true);
    tag(0, 8);
    world.batch.afterChoosing(world.batch::kill);
    Run run = world.sync();
    assertThat(run.phase()).isEqualTo(RunPhase.VERIFY);
    assertThat(run.status()).isEqualTo(RunStatus.RUNNING);

    world.batch.startUp();
    world.batch.launch(run.id());

    assertThat(world.now(run).status()).isEqualTo(RunStatus.DONE);
    assertThat(ignored(run)).isEqualTo(Wiring.SAMPLE);
  }

  @Test
  void what_was_not_read_back_for_hours_is_left_and_everybody_is_read_again() throws Exception {
    tag(0, 1);
    world.batch.afterChoosing(() -> world.network.failsAfter(0, Kind.UNREACHABLE));
    Run run = world.sync();
    world.network.recovers();
    world.clock.advance(Duration.ofHours(4));

    Run other = world.sync();

    assertThat(other.id()).isNotEqualTo(run.id());
    assertThat(other.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.changes(other)).isEmpty();
  }

  @Test
  void a_refused_key_concludes_nothing() throws Exception {
    world.network.drops(edit -> true);
    tag(0, 1);
    world.batch.afterChoosing(() -> world.network.failsAfter(0, Kind.KEY_REFUSED));

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.total(Total.IGNORED)).isZero();
    assertThat(world.store.trackRecords().of(World.LINK)).isEmpty();
  }

  @Test
  void somebody_whom_the_service_cannot_show_does_not_hold_the_run_up() throws Exception {
    tag(0, 2);
    world.batch.beforeVerifying(() -> world.network.cannotShow(person(Side.NETWORK, 0)::equals));

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(run.total(Total.VERIFIED)).isEqualTo(1);
    assertThat(ignored(run)).isZero();
  }

  @Test
  void nothing_follows_from_somebody_who_is_gone() throws Exception {
    tag(0, 1);
    world.batch.beforeVerifying(() -> world.network.delete(person(Side.NETWORK, 0)));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.DONE);
    assertThat(run.total(Total.VERIFIED)).isZero();
    assertThat(isTagged(Side.BUILDER, 0)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_value_that_only_the_answer_showed_does_not_travel_back(Side side) throws Exception {
    world.on(side).pretends(edit -> true);
    world.edit(side.opposite(), idOn(side.opposite(), 0), named("Anna", "Sample"));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(world.onlyChange(run).got()).isEqualTo("given name: Ana");
    assertThat(run.total(Total.UPDATED)).isZero();
    world.isInStep();
    world.clock.advance(World.FULL_EVERY);
    world.isInStep();
    assertThat(world.person(side.opposite(), idOn(side.opposite(), 0)).givenName())
        .isEqualTo("Anna");
  }

  @Test
  void a_value_that_somebody_typed_meanwhile_is_news_and_no_drop() throws Exception {
    world.edit(Side.BUILDER, "e0", named("Anna", "Sample"));
    world.batch.beforeVerifying(() -> world.edit(Side.NETWORK, "a0", named("Anni", "Sample")));

    Run run = world.sync();
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.DONE);
    world.sync();

    assertThat(world.person(Side.BUILDER, "e0").givenName()).isEqualTo("Anni");
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void an_opt_out_that_only_the_answer_showed_is_asked_again(Side side) throws Exception {
    world.on(side).pretends(edit -> true);
    world.edit(side.opposite(), idOn(side.opposite(), 0), left(Channel.EMAIL));

    Run run = world.sync();
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(run.total(Total.OPTED_OUT)).isZero();
    world.on(side).pretends(edit -> false);
    world.sync();

    assertThat(world.person(side, idOn(side, 0)).emails().get(0).status().isOptOut()).isTrue();
    world.isInStep();
  }

  @Test
  void somebody_made_without_their_response_stays_and_can_be_left_alone() throws Exception {
    world.activist("new", named("Bo", "Sample"), email("bo@example.org"));
    world.pullIn("new");
    world.tag("new", World.STEWARD);
    world.batch.beforeWriting(() -> world.builder.switchOff(label(Side.BUILDER)));

    Run run = world.sync();
    world.builder.switchOn(label(Side.BUILDER));

    PlannedChange made = world.onlyChange(run);
    assertThat(made.outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(made.got()).contains("given name: Bo").endsWith("tag steward: off");
    assertThat(made.isWritten()).isTrue();
    assertThat(run.total(Total.CREATED)).isEqualTo(1);
    world.isInStep();
  }

  @Test
  void what_was_done_of_a_write_that_was_dropped_in_part_can_be_undone() throws Exception {
    tag(Side.NETWORK, 0);
    world.edit(Side.NETWORK, "a0", named("Anna", "Sample"));
    world.batch.beforeWriting(() -> world.builder.switchOff(label(Side.BUILDER)));
    Run run = world.sync();
    world.builder.switchOn(label(Side.BUILDER));
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.IGNORED);
    assertThat(world.onlyChange(run).got()).isEqualTo("given name: Anna\ntag steward: off");
    tag(Side.BUILDER, 0); // by hand, which is not ours to take back

    Run undo = new UndoTrial(world).of(run);

    assertThat(undo.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.person(Side.BUILDER, "e0").givenName()).isEqualTo("Ana");
    assertThat(isTagged(Side.BUILDER, 0)).isTrue();
  }
}
