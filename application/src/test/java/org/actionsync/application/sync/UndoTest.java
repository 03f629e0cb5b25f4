package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.left;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.actionsync.application.sync.Traits.speaks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was written is taken back where nobody edited it since, stays taken back, and nobody is
 * subscribed, emptied or deleted by it.
 */
class UndoTest {

  private final World world = new World();
  private final UndoChanges undo =
      new UndoChanges(
          new UndoChanges.Stored(
              world.store.runs(), world.store.plans(), world.store.pairs(), world.store.undos()),
          world.start);

  @BeforeEach
  void a_pair_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"), mobile("15035550101"));
    world.begun().isInStep();
  }

  private static String idOn(Side side) {
    return side == Side.NETWORK ? "ana" : "ab";
  }

  private String nameOn(Side side) {
    return String.valueOf(world.person(side, idOn(side)).givenName());
  }

  /** Somebody renames Ana on {@code side}, and a run tells the other. */
  private Run renamed(Side side, String name) throws Exception {
    world.edit(side, idOn(side), named(name, "Sample"));
    Run run = world.sync();
    assertThat(nameOn(side.opposite())).isEqualTo(name);
    return run;
  }

  private Run undone(Run run) throws Exception {
    world.clock.advance(Duration.ofMinutes(5));
    return world.now(undo.run(run.id()));
  }

  private Run approved(Run waiting) throws Exception {
    assertThat(world.now(waiting).status()).isEqualTo(RunStatus.HELD);
    return world.now(world.decide.approve(waiting.id()));
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void waits_for_approval_and_then_takes_back_what_was_written_there(Side edited) throws Exception {
    Run run = renamed(edited, "Anna");

    Run waiting = undone(run);

    assertThat(waiting.status()).isEqualTo(RunStatus.HELD);
    assertThat(waiting.trigger()).isEqualTo(Trigger.UNDO);
    assertThat(waiting.heldBecause())
        .containsExactly("An undo waits for approval: 1 to be taken back");
    assertThat(nameOn(edited.opposite())).isEqualTo("Anna");
    PlannedChange planned = world.onlyChange(waiting);
    assertThat(planned.outcome()).isEqualTo(Outcome.PLANNED);
    assertThat(planned.change().text().before()).isEqualTo("given name: Anna");
    assertThat(planned.change().text().asked()).isEqualTo("given name: Ana");

    assertThat(approved(waiting).status()).isEqualTo(RunStatus.DONE);
    assertThat(world.onlyChange(waiting).outcome()).isEqualTo(Outcome.DONE);
    assertThat(nameOn(edited.opposite())).isEqualTo("Ana");
    assertThat(nameOn(edited)).isEqualTo("Anna");
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void stays_taken_back_until_somebody_edits_either_side(Side edited) throws Exception {
    approved(undone(renamed(edited, "Anna")));

    world.isInStep();
    world.clock.advance(World.FULL_EVERY);
    world.isInStep();
    assertThat(nameOn(edited.opposite())).isEqualTo("Ana");
    assertThat(nameOn(edited)).isEqualTo("Anna");

    renamed(edited, "Anne");
    world.isInStep();
    renamed(edited.opposite(), "Anni");
    world.isInStep();
  }

  @Test
  void an_undo_is_undone() throws Exception {
    Run first = undone(renamed(Side.NETWORK, "Anna"));
    approved(first);

    approved(undone(first));

    assertThat(nameOn(Side.BUILDER)).isEqualTo("Anna");
    world.isInStep();
  }

  @Test
  void what_was_edited_since_is_left_alone_and_said() throws Exception {
    Run run = renamed(Side.NETWORK, "Anna");
    world.edit(Side.BUILDER, "ab", named("Anni", "Sample"));

    Run over = undone(run);

    assertThat(over.status()).isEqualTo(RunStatus.DISCARDED);
    assertThat(world.onlyChange(over).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(world.onlyChange(over).error()).isEqualTo("given name: was edited since");
    world.sync();
    assertThat(nameOn(Side.NETWORK)).isEqualTo("Anni");
    world.isInStep();
  }

  @Test
  void what_is_edited_while_the_undo_waits_is_left_alone_too() throws Exception {
    world.edit(Side.NETWORK, "ana", speaks("es"));
    Run waiting = undone(renamed(Side.NETWORK, "Anna"));
    world.edit(Side.BUILDER, "ab", named("Anni", "Sample"));

    Run run = approved(waiting);

    PlannedChange change = world.onlyChange(run);
    assertThat(change.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(change.error()).contains("given name: was edited since");
    assertThat(nameOn(Side.BUILDER)).isEqualTo("Anni");
    world.sync();
    assertThat(nameOn(Side.NETWORK)).isEqualTo("Anni");
    world.isInStep();
  }

  @Test
  void a_later_edit_of_the_other_side_still_arrives() throws Exception {
    Run waiting = undone(renamed(Side.NETWORK, "Anna"));
    world.edit(Side.NETWORK, "ana", named("Annika", "Sample"));
    approved(waiting);

    world.sync();

    assertThat(nameOn(Side.BUILDER)).isEqualTo("Annika");
    world.isInStep();
  }

  @Test
  void an_edit_that_the_answer_shows_still_arrives() throws Exception {
    Run waiting = undone(renamed(Side.NETWORK, "Anna"));
    world.edit(Side.BUILDER, "ab", speaks("es"));
    approved(waiting);

    world.sync();

    assertThat(world.person(Side.NETWORK, "ana").language()).isEqualTo("es");
    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
    world.isInStep();
  }

  @Test
  void a_service_that_spells_what_it_is_told_its_own_way_is_not_taken_for_an_editor()
      throws Exception {
    world.builder.rewrites(UndoTest::inCapitals);
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    Run run = world.sync();
    assertThat(nameOn(Side.BUILDER)).isEqualTo("ANNA");

    approved(undone(run));

    assertThat(nameOn(Side.BUILDER)).isEqualTo("ANA");
    world.isInStep();
  }

  private static Contact inCapitals(Contact c) {
    return named(String.valueOf(c.givenName()).toUpperCase(Locale.ROOT), "Sample").apply(c);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_tag_that_was_put_on_comes_off_and_the_other_side_keeps_its_own(Side tagged)
      throws Exception {
    world.on(tagged).tag(new RemoteId(idOn(tagged)), World.label(tagged, World.STEWARD));
    Run run = world.sync();
    assertThat(has(tagged.opposite())).isTrue();

    approved(undone(run));

    assertThat(has(tagged.opposite())).isFalse();
    assertThat(has(tagged)).isTrue();
    world.isInStep();
    world.clock.advance(World.FULL_EVERY);
    world.isInStep();
    assertThat(has(tagged)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_tag_that_was_taken_off_comes_on_again(Side untagged) throws Exception {
    world.on(untagged).tag(new RemoteId(idOn(untagged)), World.label(untagged, World.STEWARD));
    world.sync();
    world.isInStep();
    world.on(untagged).untag(new RemoteId(idOn(untagged)), World.label(untagged, World.STEWARD));
    Run run = world.sync();
    assertThat(has(untagged.opposite())).isFalse();

    approved(undone(run));

    assertThat(has(untagged.opposite())).isTrue();
    assertThat(has(untagged)).isFalse();
    world.isInStep();
    assertThat(has(untagged)).isFalse();
  }

  private boolean has(Side side) {
    return world
        .on(side)
        .labelsOf(new RemoteId(idOn(side)))
        .contains(World.label(side, World.STEWARD));
  }

  @Test
  void nobody_is_subscribed_again() throws Exception {
    world.edit(Side.BUILDER, "ab", left(Channel.EMAIL));
    Run run = world.sync();
    int writes = world.log.writes();

    Run over = undone(run);

    assertThat(over.status()).isEqualTo(RunStatus.DISCARDED);
    assertThat(world.onlyChange(over).error())
        .contains("e-mail subscription: nobody is subscribed again");
    assertThat(world.log.writes()).isEqualTo(writes);
    assertThat(statusInNetwork()).isEqualTo(Subscription.UNSUBSCRIBED);
  }

  private Subscription statusInNetwork() {
    return world.person(Side.NETWORK, "ana").emails().get(0).status();
  }

  @Test
  void whoever_left_meanwhile_stays_away_when_their_old_address_comes_back() throws Exception {
    world.edit(Side.BUILDER, "ab", Traits.bounces("ana@example.org"), email("new@example.org"));
    Run run = world.sync();
    assertThat(world.person(Side.NETWORK, "ana").email(new EmailAddress("new@example.org")))
        .isPresent();
    world.edit(Side.NETWORK, "ana", left(Channel.EMAIL));
    world.sync();

    approved(undone(run));

    assertThat(world.person(Side.NETWORK, "ana").email(new EmailAddress("ana@example.org")))
        .isPresent();
    assertThat(statusInNetwork()).isEqualTo(Subscription.UNSUBSCRIBED);
    world.isInStep();
  }

  @Test
  void a_blank_cannot_come_back() throws Exception {
    world.edit(Side.NETWORK, "ana", speaks("es"));
    Run run = world.sync();

    Run over = undone(run);

    assertThat(world.onlyChange(over).error()).contains("language: was blank before");
    assertThat(world.person(Side.BUILDER, "ab").language()).isEqualTo("es");
  }

  @Test
  void somebody_who_was_made_is_not_deleted_but_no_longer_kept_in_step() throws Exception {
    world.entity("ben", named("Ben", "Sample"), email("ben@example.org"));
    Run run = world.sync();
    int people = world.network.everybody().size();

    Run done = approved(undone(run));

    assertThat(world.onlyChange(done).change().kind()).isEqualTo(ChangeKind.DETACH);
    assertThat(world.onlyChange(done).change().text().reason()).contains("Nobody is deleted");
    assertThat(world.pairOf(Side.BUILDER, "ben").orElseThrow().detached()).isTrue();
    world.edit(Side.BUILDER, "ben", named("Benno", "Sample"));
    world.isInStep();
    assertThat(world.network.everybody()).hasSize(people);

    approved(undone(done));
    world.sync();
    assertThat(world.withEmail(Side.NETWORK, "ben@example.org").givenName()).isEqualTo("Benno");
    assertThat(world.network.everybody()).hasSize(people);
    world.isInStep();
  }

  @Test
  void a_single_change_is_undone() throws Exception {
    world.entity("ben", named("Ben", "Sample"), email("ben@example.org"));
    Run run = renamed(Side.NETWORK, "Anna");
    PlannedChange rename =
        world.changes(run).stream()
            .filter(change -> change.change().kind() == ChangeKind.UPDATE)
            .findFirst()
            .orElseThrow();

    approved(world.now(undo.change(rename.id())));

    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
    assertThat(world.pairOf(Side.BUILDER, "ben").orElseThrow().detached()).isFalse();
  }

  @Test
  void all_that_was_ever_written_to_a_person_is_undone_on_both_sides() throws Exception {
    renamed(Side.NETWORK, "Anna");
    renamed(Side.NETWORK, "Annika");
    world.edit(Side.BUILDER, "ab", named("Annika", "Test"));
    world.sync();

    var person = world.store.people().of(World.LINK, Side.NETWORK, new RemoteId("ana"));
    approved(world.now(undo.person(person.orElseThrow())));

    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
    assertThat(world.person(Side.NETWORK, "ana").familyName()).isEqualTo("Sample");
    world.isInStep();
  }

  @Test
  void brakes_do_not_hold_it_and_a_reading_meanwhile_does_not_outdate_it() throws Exception {
    Run waiting = undone(renamed(Side.NETWORK, "Anna"));
    world.readByOtherLink();

    assertThat(approved(waiting).status()).isEqualTo(RunStatus.DONE);
    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
  }

  @Test
  void a_disabled_link_is_undone_too() throws Exception {
    Run run = renamed(Side.NETWORK, "Anna");
    world.disable();

    assertThat(approved(undone(run)).status()).isEqualTo(RunStatus.DONE);

    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
    world.enable();
    world.isInStep();
  }

  @Test
  void says_nothing_of_how_far_the_link_has_come() throws Exception {
    Run run = renamed(Side.NETWORK, "Anna");
    var before = world.store.links().find(World.LINK).orElseThrow().progress();

    approved(undone(run));

    assertThat(world.store.links().find(World.LINK).orElseThrow().progress()).isEqualTo(before);
  }

  @Test
  void a_server_that_is_killed_goes_on_and_does_nothing_twice() throws Exception {
    world.activist("ben", named("Ben", "Sample"), email("ben@example.org"));
    world.entity("bb", named("Ben", "Sample"), email("ben@example.org"));
    world.sync();
    world.edit(Side.NETWORK, "ben", named("Benno", "Sample"));
    Run waiting = undone(renamed(Side.NETWORK, "Anna"));
    int writes = world.log.writes();
    world.batch.afterOneChange(world.batch::kill);
    world.decide.approve(waiting.id());
    assertThat(world.log.writes()).isEqualTo(writes + 1);
    assertThat(world.now(waiting).status()).isEqualTo(RunStatus.RUNNING);

    world.batch.startUp();
    world.resume();

    assertThat(world.now(waiting).status()).isEqualTo(RunStatus.DONE);
    assertThat(world.log.writes()).isEqualTo(writes + 2);
    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
    assertThat(world.person(Side.BUILDER, "bb").givenName()).isEqualTo("Ben");
    world.isInStep();
  }

  @Test
  void a_server_that_is_killed_before_planning_plans_once() throws Exception {
    Run run = renamed(Side.NETWORK, "Anna");
    world.batch.afterReading(world.batch::kill);
    Run waiting = undo.run(run.id());
    assertThat(world.now(waiting).phase()).isEqualTo(RunPhase.READ);

    world.batch.startUp();
    world.resume();

    assertThat(world.now(waiting).status()).isEqualTo(RunStatus.HELD);
    world.onlyChange(waiting);
  }

  /** An undo of a link that was disabled since, which stopped because a service was down. */
  private Run interruptedUndo() throws Exception {
    Run waiting = undone(renamed(Side.NETWORK, "Anna"));
    world.disable();
    world.builder.failsAfter(0, DirectoryUnavailable.Kind.UNREACHABLE);
    world.decide.approve(waiting.id());
    assertThat(world.now(waiting).status()).isEqualTo(RunStatus.INTERRUPTED);
    world.builder.recovers();
    return waiting;
  }

  @Test
  void an_interrupted_undo_of_a_disabled_link_is_approved_again() throws Exception {
    Run undo = interruptedUndo();

    assertThat(world.now(world.decide.approve(undo.id())).status()).isEqualTo(RunStatus.DONE);

    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
  }

  @Test
  void an_undo_that_was_interrupted_before_it_was_planned_is_planned_when_approved_again()
      throws Exception {
    Run run = renamed(Side.NETWORK, "Anna");
    world.disable();
    world.builder.failsAfter(0, DirectoryUnavailable.Kind.UNREACHABLE);
    Run stopped = undone(run);
    assertThat(stopped.status()).isEqualTo(RunStatus.INTERRUPTED);
    world.builder.recovers();

    assertThat(world.now(world.decide.approve(stopped.id())).status()).isEqualTo(RunStatus.HELD);

    assertThat(world.onlyChange(stopped).outcome()).isEqualTo(Outcome.PLANNED);
  }

  @Test
  void an_interrupted_undo_does_not_wake_up_weeks_later() throws Exception {
    Run undo = interruptedUndo();
    world.clock.advance(Duration.ofDays(20));
    world.enable();

    Run run = world.sync();

    assertThat(run.id()).isNotEqualTo(undo.id());
    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.now(undo).status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(nameOn(Side.BUILDER)).isEqualTo("Anna");
  }

  private void putOnAgain(Side side) {
    world.clock.advance(Duration.ofMinutes(20));
    RemoteId label = World.label(side, World.STEWARD);
    world.on(side).untag(new RemoteId(idOn(side)), label);
    world.on(side).tag(new RemoteId(idOn(side)), label);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_tag_that_is_put_on_again_while_the_undo_waits_stays(Side tagged) throws Exception {
    Side told = tagged.opposite();
    world.on(tagged).tag(new RemoteId(idOn(tagged)), World.label(tagged, World.STEWARD));
    Run waiting = undone(world.sync());
    putOnAgain(told);

    approved(waiting);

    assertThat(has(told)).isTrue();
    assertThat(world.onlyChange(waiting).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(world.onlyChange(waiting).error()).contains("put on again since");
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_tag_that_was_put_on_again_before_the_undo_stays_too(Side tagged) throws Exception {
    Side told = tagged.opposite();
    world.on(tagged).tag(new RemoteId(idOn(tagged)), World.label(tagged, World.STEWARD));
    Run run = world.sync();
    putOnAgain(told);

    Run over = undone(run);

    assertThat(over.status()).isEqualTo(RunStatus.DISCARDED);
    assertThat(world.onlyChange(over).error()).contains("put on again since");
    assertThat(has(told)).isTrue();
  }

  @Test
  void a_lost_answer_is_not_taken_for_somebodys_edit() throws Exception {
    Run waiting = undone(renamed(Side.NETWORK, "Anna"));
    world.builder.losesTheNextAnswer();
    world.builder.failsAfterTheNextWrite();
    world.decide.approve(waiting.id());
    assertThat(world.onlyChange(waiting).outcome()).isEqualTo(Outcome.UNCERTAIN);
    assertThat(world.now(waiting).status()).isEqualTo(RunStatus.INTERRUPTED);
    world.builder.recovers();

    assertThat(world.sync().id()).isEqualTo(waiting.id());

    assertThat(world.onlyChange(waiting).outcome()).isEqualTo(Outcome.DONE);
    world.isInStep();
    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
  }

  @Test
  void nor_is_it_by_the_run_that_comes_when_the_undo_is_too_old_to_go_on() throws Exception {
    Run waiting = undone(renamed(Side.NETWORK, "Anna"));
    world.builder.losesTheNextAnswer();
    world.builder.failsAfterTheNextWrite();
    world.decide.approve(waiting.id());
    world.builder.recovers();
    world.clock.advance(Duration.ofHours(5));

    assertThat(world.sync().id()).isNotEqualTo(waiting.id());

    world.isInStep();
    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
    assertThat(nameOn(Side.NETWORK)).isEqualTo("Anna");
  }

  @Test
  void a_service_that_is_down_interrupts_it_and_it_goes_on() throws Exception {
    Run run = renamed(Side.NETWORK, "Anna");
    world.builder.failsAfter(0, DirectoryUnavailable.Kind.UNREACHABLE);
    Run interrupted = undone(run);
    assertThat(interrupted.status()).isEqualTo(RunStatus.INTERRUPTED);

    world.builder.recovers();
    assertThat(world.sync().id()).isEqualTo(interrupted.id());

    assertThat(approved(interrupted).status()).isEqualTo(RunStatus.DONE);
    assertThat(nameOn(Side.BUILDER)).isEqualTo("Ana");
  }

  @Test
  void a_tag_that_another_campaign_wants_stays() throws Exception {
    world.respond("ab", World.STEWARD);
    Run run = world.sync();
    aStewardInTheOtherCampaign();

    Run done = approved(undone(run));

    assertThat(world.onlyChange(done).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(has(Side.NETWORK)).isTrue();
  }

  private void aStewardInTheOtherCampaign() throws Exception {
    Response response = Optional.ofNullable(World.STEWARD.response()).orElseThrow();
    world.neighbour.put(Traits.entity("nab", named("Ana", "Sample"), email("ana@example.org")));
    world.neighbour.offer(Label.of(response));
    world.neighbour.tag(new RemoteId("nab"), response.id());
    Mapping there =
        new Mapping(
            new TagKey("steward-there"),
            response,
            null,
            World.STEWARD.tag(),
            Direction.BOTH,
            MappingState.ACTIVE,
            List.of());
    world.store.links().saveMapping(World.OTHER_LINK, there);
    world.startOther(Trigger.PREVIEW);
    world.enableOther();
    assertThat(world.startOther(Trigger.PERSON).status()).isEqualTo(RunStatus.DONE);
  }

  @Test
  void an_address_that_is_somebody_elses_by_now_is_not_taken_from_them() throws Exception {
    world.edit(Side.BUILDER, "ab", Traits.bounces("ana@example.org"), email("new@example.org"));
    Run run = world.sync();
    world.activist("other", named("Other", "Sample"), email("ana@example.org"));

    Run done = approved(undone(run));

    assertThat(world.onlyChange(done).error()).contains("e-mail: belongs to somebody else by now");
    assertThat(world.person(Side.NETWORK, "ana").email(new EmailAddress("new@example.org")))
        .isPresent();
  }

  @Test
  void what_wrote_nothing_cannot_be_undone() throws Exception {
    Run nothing = world.sync();
    Run planned = renamed(Side.NETWORK, "Anna");
    Run waiting = undone(planned);

    assertThatThrownBy(() -> undo.run(nothing.id())).hasMessageContaining("Nothing was written");
    assertThatThrownBy(() -> undo.run(planned.id())).hasMessageContaining("waits for approval");
    assertThatThrownBy(() -> undo.change(world.onlyChange(waiting).id()))
        .hasMessageContaining("Nothing was written");
    world.decide.discard(waiting.id());
    assertThat(nameOn(Side.BUILDER)).isEqualTo("Anna");
    world.isInStep();
    assertThat(List.of(nameOn(Side.BUILDER), nameOn(Side.NETWORK))).containsOnly("Anna");
  }
}
