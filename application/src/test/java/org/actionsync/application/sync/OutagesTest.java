package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.OrganizationId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupted run goes on where it was; an outage proves nothing about people. */
class OutagesTest {

  private final World world = new World();

  @BeforeEach
  void a_pair_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.tag("ana", World.STEWARD);
    world.begun().isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_refused_key_stops_the_run_and_deletes_nothing(Side side) throws Exception {
    world.on(side).failsAfter(0, Kind.KEY_REFUSED);

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(stateOf(side)).isEqualTo(ConnectionState.KEY_REFUSED);
    assertThat(stateOf(side.opposite())).isEqualTo(ConnectionState.CONNECTED);
    assertThat(world.changes(run)).isEmpty();
    isUntouched();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void after_a_refused_key_no_link_that_needs_it_is_started_until_it_is_replaced(Side side)
      throws Exception {
    world.on(side).failsAfter(0, Kind.KEY_REFUSED);
    Run run = world.sync();

    List<StartDueRuns.Turn> turns = world.startDueRuns().start();
    assertThat(turns).hasSize(1);
    assertThat(turns.get(0).waitsBecause().orElseThrow().why())
        .isEqualTo(RunRefused.Why.KEY_REFUSED);

    world.on(side).recovers();
    replaceKey(side);
    assertThat(world.startDueRuns().start().get(0).run().map(Run::id)).contains(run.id());
    assertThat(world.now(run).status()).isEqualTo(RunStatus.DONE);
    isUntouched();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_key_that_is_replaced_while_a_run_uses_it_is_not_taken_for_refused(Side side)
      throws Exception {
    replaceKey(side);
    world.on(side).refuses(Sample.key(1)); // with which the run had begun

    assertThat(world.sync().status()).isEqualTo(RunStatus.INTERRUPTED);

    assertThat(stateOf(side)).isEqualTo(ConnectionState.CONNECTED);
    world.on(side).recovers();
    world.clock.advance(Duration.ofHours(1));
    assertThat(world.startDueRuns().start().get(0).run()).isPresent();
    isUntouched();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_run_that_called_nobody_does_not_say_that_a_key_works(Side side) throws Exception {
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));
    world.network.breaksOn(id -> true, Kind.UNREACHABLE);
    Run aside = world.sync();
    PlannedChange change = world.changes(aside).get(0);
    world.edit(Side.BUILDER, "ab", named("Ana", "Sample"));
    world.network.breaksOn(id -> false, Kind.UNREACHABLE);
    world.sync();
    refuse(side);

    world.retry.retry(change.id());

    assertThat(stateOf(side)).isEqualTo(ConnectionState.KEY_REFUSED);
  }

  private void refuse(Side side) {
    if (side == Side.NETWORK) {
      world.store.groups().refused(World.GROUP, Sample.key(1));
    } else {
      world.store.organizations().refused(new OrganizationId("org-1"), Sample.key(1));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2})
  void a_service_that_fails_while_it_is_read_proves_no_absence(long after) throws Exception {
    world.clock.advance(World.FULL_EVERY);
    world.builder.failsAfter(after, Kind.UNREACHABLE);
    Run run = world.sync();
    assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(stateOf(Side.BUILDER)).isEqualTo(ConnectionState.UNREACHABLE);
    world.clock.advance(World.FULL_EVERY);
    world.sync();
    isUntouched();

    world.builder.recovers();
    assertThat(world.sync().id()).isEqualTo(run.id());
    assertThat(world.now(run).status()).isEqualTo(RunStatus.DONE);
    assertThat(stateOf(Side.BUILDER)).isEqualTo(ConnectionState.CONNECTED);
    isUntouched();
    world.isInStep();
  }

  private ConnectionState stateOf(Side side) {
    return side == Side.NETWORK
        ? world.store.groups().find(World.GROUP).orElseThrow().state()
        : world.store.organizations().find(new OrganizationId("org-1")).orElseThrow().state();
  }

  private void replaceKey(Side side) {
    if (side == Side.NETWORK) {
      assertThat(world.store.groups().replaceKey(World.GROUP, Sample.key(7))).isTrue();
    } else {
      world.store.organizations().replaceKey(new OrganizationId("org-1"), Sample.key(7));
    }
  }

  private void isUntouched() {
    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().detached()).isFalse();
    assertThat(world.network.labelsOf(new RemoteId("ana"))).hasSize(1);
    assertThat(world.builder.labelsOf(new RemoteId("ab"))).hasSize(1);
    assertThat(world.questions()).isEmpty();
  }

  @Test
  void an_update_whose_answer_was_lost_is_done_when_the_run_goes_on() throws Exception {
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.builder.losesTheNextAnswer();
    world.builder.failsAfterTheNextWrite();

    Run run = world.sync();
    assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.UNCERTAIN);

    world.builder.recovers();
    assertThat(world.sync().id()).isEqualTo(run.id());
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.DONE);
    world.isInStep();
  }

  @Test
  void what_an_old_plan_did_not_do_is_planned_anew() throws Exception {
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.builder.losesTheNextAnswer();
    world.builder.failsAfterTheNextWrite();
    Run old = world.sync();
    world.builder.recovers();
    world.clock.advance(Duration.ofHours(3));
    world.edit(Side.NETWORK, "ana", named("Annika", "Sample"));

    Run run = world.sync();

    assertThat(run.id()).isNotEqualTo(old.id());
    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.person(Side.BUILDER, "ab").givenName()).isEqualTo("Annika");
    world.isInStep();
  }

  private static String idOn(Side side) {
    return side == Side.NETWORK ? "ana" : "ab";
  }

  /** A write to {@code side} is done, its answer is lost, and the plan gets too old to go on. */
  private Run losesAnAnswerForHours(Side side) throws Exception {
    world.on(side).losesTheNextAnswer();
    world.on(side).failsAfterTheNextWrite();
    Run old = world.sync();
    assertThat(old.status()).isEqualTo(RunStatus.INTERRUPTED);
    world.on(side).recovers();
    world.clock.advance(Duration.ofHours(3));
    return old;
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void what_was_written_without_an_answer_is_nobodys_edit_for_a_later_plan(Side edited)
      throws Exception {
    world.edit(edited, idOn(edited), named("Anna", "Sample"));
    Run old = losesAnAnswerForHours(edited.opposite());
    world.edit(edited, idOn(edited), named("Ana", "Sample"));

    Run run = world.sync();

    assertThat(run.id()).isNotEqualTo(old.id());
    for (Side side : Side.values()) {
      assertThat(world.person(side, idOn(side)).givenName()).isEqualTo("Ana");
    }
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void nor_does_it_beat_a_later_edit_by_the_rule(Side edited) throws Exception {
    world.settings(
        new LinkSettings(
            Map.of(Field.GIVEN_NAME, FieldRule.valueOf(edited.opposite().name())),
            true,
            false,
            SafetyBrake.DEFAULT));
    world.sync();
    world.isInStep();
    world.edit(edited, idOn(edited), named("Anna", "Sample"));
    losesAnAnswerForHours(edited.opposite());
    world.edit(edited, idOn(edited), named("Annika", "Sample"));

    world.sync();

    assertThat(world.person(edited.opposite(), idOn(edited.opposite())).givenName())
        .isEqualTo("Annika");
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void nor_is_a_removal_that_was_done_without_an_answer(Side untagged) throws Exception {
    RemoteId label = World.label(untagged, World.STEWARD);
    world.on(untagged).untag(new RemoteId(idOn(untagged)), label);
    losesAnAnswerForHours(untagged.opposite());
    world.on(untagged).tag(new RemoteId(idOn(untagged)), label);

    world.sync();

    world.isInStep();
    isUntouched();
  }

  @Test
  void the_next_complete_run_has_taken_it_in_and_the_same_value_later_is_an_edit()
      throws Exception {
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    losesAnAnswerForHours(Side.BUILDER);
    world.sync();
    world.edit(Side.BUILDER, "ab", named("Bea", "Sample"));
    world.sync();
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));

    world.sync();

    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anna");
    world.isInStep();
  }

  @Test
  void an_edit_that_was_read_after_the_plan_is_not_given_up_with_a_refused_write()
      throws Exception {
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.batch.beforeWriting(() -> world.builder.failsAfter(0, Kind.UNREACHABLE));
    assertThat(world.sync().status()).isEqualTo(RunStatus.INTERRUPTED);
    world.builder.recovers();
    world.edit(Side.NETWORK, "ana", named("Annika", "Sample"));
    world.clock.advance(Duration.ofMinutes(5));
    world.readByOtherLink();
    world.builder.refuses(person -> true);
    world.sync();
    world.builder.refuses(person -> false);

    world.sync();

    assertThat(world.person(Side.BUILDER, "ab").givenName()).isEqualTo("Annika");
    world.isInStep();
  }

  @Test
  void a_plan_that_the_server_lost_for_days_is_planned_anew() throws Exception {
    world.entity("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("cy", named("Cy", "Sample"), email("cy@example.org"));
    world.batch.afterOneChange(world.batch::kill);
    Run run = world.sync();
    world.clock.advance(Duration.ofDays(3));

    List<Run> taken = world.takeOver();

    assertThat(taken).isEmpty();
    assertThat(world.now(run).status()).isEqualTo(RunStatus.INTERRUPTED);
    world.batch.startUp();
    assertThat(world.log.drafts()).hasSize(1);
    assertThat(world.sync().id()).isNotEqualTo(run.id());
    assertThat(world.log.drafts()).hasSize(2);
    world.isInStep();
  }

  @Test
  void a_plan_that_was_being_carried_out_until_just_now_goes_on_however_long_it_took()
      throws Exception {
    world.entity("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("cy", named("Cy", "Sample"), email("cy@example.org"));
    world.batch.beforeWriting(() -> world.clock.advance(Duration.ofHours(5)));
    world.batch.afterOneChange(world.batch::kill);
    Run run = world.sync();

    List<Run> taken = world.takeOver();

    assertThat(taken).extracting(Run::id).containsExactly(run.id());
    assertThat(world.now(run).status()).isEqualTo(RunStatus.RUNNING);
  }

  @Test
  void a_plan_that_was_approved_late_and_then_interrupted_goes_on() throws Exception {
    World held = new World();
    held.entity("bo", named("Bo", "Sample"), email("bo@example.org"));
    held.enable();
    Run run = held.sync();
    held.clock.advance(Duration.ofHours(4));
    held.builder.failsAfter(0, Kind.UNREACHABLE);
    held.network.failsAfter(0, Kind.UNREACHABLE);
    assertThat(held.now(held.decide.approve(run.id())).status()).isEqualTo(RunStatus.INTERRUPTED);
    held.builder.recovers();
    held.network.recovers();

    assertThat(held.sync().id()).isEqualTo(run.id());

    assertThat(held.now(run).status()).isEqualTo(RunStatus.DONE);
    held.isInStep();
  }

  @Test
  void a_run_that_the_server_lost_goes_on_at_start_up_and_does_nothing_twice() throws Exception {
    world.entity("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("cy", named("Cy", "Sample"), email("cy@example.org"));
    world.batch.afterOneChange(world.batch::kill);
    Run run = world.sync();
    assertThat(run.status()).isEqualTo(RunStatus.RUNNING);

    world.batch.startUp();
    List<Run> resumed = world.resume();

    assertThat(resumed).extracting(Run::id).containsExactly(run.id());
    assertThat(world.now(run).status()).isEqualTo(RunStatus.DONE);
    assertThat(world.changes(run)).extracting(PlannedChange::outcome).containsOnly(Outcome.DONE);
    assertThat(world.log.drafts()).hasSize(2);
    world.isInStep();
  }

  @Test
  void an_approval_that_the_server_did_not_finish_is_carried_out_at_start_up() throws Exception {
    World held = new World();
    held.activist("bo", named("Bo", "Sample"), email("bo@example.org"));
    held.entity("bb", named("Bo", "Sample"), email("bo@example.org"), mobile("15035550102"));
    held.enable();
    Run run = held.sync();
    assertThat(held.store.runs().resume(run.in(RunPhase.APPLY))).isTrue();

    held.resume();

    assertThat(held.onlyChange(run).outcome()).isEqualTo(Outcome.DONE);
    assertThat(held.pairOf(Side.NETWORK, "bo")).isPresent();
    held.isInStep();
  }

  @Test
  void at_start_up_nothing_goes_on_that_was_not_at_work() throws Exception {
    assertThat(world.resume()).isEmpty();
  }

  @Test
  void a_cancelled_run_writes_nothing_more_and_the_next_one_does_the_rest() throws Exception {
    world.entity("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("cy", named("Cy", "Sample"), email("cy@example.org"));
    world.batch.afterOneChange(this::cancelWhatRuns);

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(world.log.drafts()).hasSize(1);
    assertThat(world.sync().id()).isNotEqualTo(run.id());
    assertThat(world.network.everybody()).hasSize(3);
    world.isInStep();
    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(() -> world.decide.cancel(run.id()))
        .matches(refused -> refused.why() == RunRefused.Why.NOT_NOW);
  }

  @Test
  void a_run_cancelled_while_it_reads_plans_nothing() throws Exception {
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.batch.afterReading(this::cancelWhatRuns);

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(world.changes(run)).isEmpty();
  }

  private void cancelWhatRuns() {
    try {
      world.decide.cancel(world.store.runs().running().get(0).id());
    } catch (RunRefused refused) {
      throw new IllegalStateException(refused);
    }
  }
}
