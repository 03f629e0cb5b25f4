package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.mobile;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.erasure.ErasePerson;
import org.actionsync.application.erasure.ErasureRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana is erased, and never comes back; Bo, of whom the same is known, is untouched. */
class ErasureTest {

  private static final String NUMBER = "15035550101";

  private final World world = new World();
  private final ErasePerson erase = new ErasePerson(world.store.people(), world.store.erased());

  @BeforeEach
  void two_pairs_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"), mobile(NUMBER));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"), mobile(NUMBER));
    world.activist("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("bb", named("Bo", "Sample"), email("bo@example.org"));
    world.begun().isInStep();
  }

  private String idOf(Side side, String person) {
    return world
        .store
        .people()
        .of(World.LINK, side, new RemoteId(person))
        .map(PersonLine::id)
        .orElseThrow();
  }

  private void eraseAna() throws Exception {
    erase.erase(idOf(Side.NETWORK, "ana"));
  }

  private boolean isKnown(Side side, String person) {
    Place place = world.terms.of(World.LINK).place(side);
    return world.store.snapshots().person(place, new RemoteId(person)).isPresent()
        || world.pairOf(side, person).isPresent();
  }

  private void anaStaysAway() throws Exception {
    world.isInStep();
    assertThat(isKnown(Side.NETWORK, "ana")).isFalse();
    assertThat(isKnown(Side.BUILDER, "ab")).isFalse();
    assertThat(world.questions()).isEmpty();
  }

  @Test
  void nothing_is_written_to_either_service() throws Exception {
    int writes = world.log.writes();

    eraseAna();

    assertThat(world.log.writes()).isEqualTo(writes);
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Ana");
    assertThat(world.person(Side.BUILDER, "ab").givenName()).isEqualTo("Ana");
  }

  @Test
  void she_does_not_come_back_when_everybody_is_read() throws Exception {
    eraseAna();
    for (int day = 0; day < 3; day++) {
      world.clock.advance(World.FULL_EVERY);
      anaStaysAway();
    }
  }

  @Test
  void she_does_not_come_back_when_she_changes() throws Exception {
    eraseAna();
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"), email("anna@example.org"));
    world.edit(Side.BUILDER, "ab", named("Ann", "Sample"));
    anaStaysAway();
  }

  @Test
  void she_does_not_come_back_with_a_tag_a_response_or_the_magic_tag() throws Exception {
    eraseAna();
    world.pullIn("ana");
    world.tag("ana", World.STEWARD);
    world.respond("ab", World.STEWARD);
    anaStaysAway();
  }

  @Test
  void she_is_not_made_from_anybody_new_with_her_email() throws Exception {
    eraseAna();
    world.activist("ana2", named("Ana", "New"), email("ana@example.org"));
    world.pullIn("ana2");
    world.entity("ab2", named("Ana", "New"), email("ANA@example.org"));
    anaStaysAway();
    assertThat(isKnown(Side.NETWORK, "ana2")).isFalse();
    assertThat(isKnown(Side.BUILDER, "ab2")).isFalse();
  }

  @Test
  void a_number_alone_is_her_and_with_another_email_it_is_her_family() throws Exception {
    eraseAna();
    world.activist("alone", named("Ana", ""), mobile(NUMBER));
    world.activist("kid", named("Kim", "Sample"), email("kim@example.org"), mobile(NUMBER));

    world.sync();

    assertThat(isKnown(Side.NETWORK, "alone")).isFalse();
    assertThat(isKnown(Side.NETWORK, "kid")).isTrue();
  }

  @Test
  void whoever_is_found_by_her_number_before_a_create_is_not_taken_in_nor_asked_about()
      throws Exception {
    eraseAna();
    world.entity("kid", named("Kim", "Sample"), email("kim@example.org"), mobile(NUMBER));

    Run run = world.sync();

    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(world.log.drafts()).isEmpty();
    anaStaysAway();
  }

  @Test
  void an_update_that_would_take_her_number_asks_nobody_about_her() throws Exception {
    eraseAna();
    world.edit(Side.BUILDER, "bb", mobile(NUMBER));

    world.sync();

    assertThat(world.log.edits()).isEmpty();
    anaStaysAway();
  }

  @Test
  void she_is_not_connected_from_another_campaign() throws Exception {
    world.activist("shared", named("Di", ""), mobile("15035550177"));
    world.neighbour.put(Traits.entity("there", named("Di", ""), mobile("15035550177")));
    world.startOther(Trigger.PREVIEW);
    erase.erase("e.link-2.there");
    world.pullIn("shared");
    world.sync();

    assertThat(world.log.drafts()).isEmpty();
    assertThat(isKnown(Side.NETWORK, "shared")).isFalse();
  }

  @Test
  void another_campaign_forgets_her_too_and_does_not_learn_of_her_again() throws Exception {
    world.neighbour.put(Traits.entity("there", named("Ana", "Sample"), email("ana@example.org")));
    world.startOther(Trigger.PREVIEW);
    Place neighbour = world.terms.of(World.OTHER_LINK).place(Side.BUILDER);
    assertThat(world.store.snapshots().person(neighbour, new RemoteId("there"))).isPresent();

    eraseAna();

    assertThat(world.store.snapshots().person(neighbour, new RemoteId("there"))).isEmpty();
    world.enableOther();
    world.clock.advance(World.FULL_EVERY);
    assertThat(world.startOther(Trigger.PERSON).status()).isEqualTo(RunStatus.DONE);
    assertThat(world.store.snapshots().person(neighbour, new RemoteId("there"))).isEmpty();
    assertThat(world.store.pairs().count(World.OTHER_LINK).attached()).isZero();
  }

  @Test
  void two_with_one_email_in_a_campaign_are_not_taken_for_one() throws Exception {
    world.entity("one", named("Cy", "Sample"), email("office@example.org"));
    world.entity("two", named("Di", "Sample"), email("office@example.org"));
    world.sync();

    erase.erase(idOf(Side.BUILDER, "one"));

    assertThat(isKnown(Side.BUILDER, "one")).isFalse();
    assertThat(isKnown(Side.BUILDER, "two")).isTrue();
    world.clock.advance(World.FULL_EVERY);
    world.sync();
    assertThat(isKnown(Side.BUILDER, "one")).isFalse();
    assertThat(isKnown(Side.BUILDER, "two")).isTrue();
    assertThat(world.questions()).isEmpty();
  }

  @Test
  void bo_is_kept_in_step_as_before() throws Exception {
    eraseAna();
    world.edit(Side.NETWORK, "bo", named("Bob", "Sample"));

    world.sync();

    assertThat(world.person(Side.BUILDER, "bb").givenName()).isEqualTo("Bob");
    assertThat(world.pairOf(Side.NETWORK, "bo")).isPresent();
    world.isInStep();
  }

  @Test
  void an_undo_of_a_run_leaves_her_out() throws Exception {
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.edit(Side.NETWORK, "bo", named("Bob", "Sample"));
    Run run = world.sync();
    assertThat(world.changes(run)).hasSize(2);
    eraseAna();
    var stored =
        new UndoChanges.Stored(
            world.store.runs(), world.store.plans(), world.store.pairs(), world.store.undos());

    Run undo = new UndoChanges(stored, world.start).run(run.id());
    world.decide.approve(undo.id());

    assertThat(world.changes(undo)).extracting(PlannedChange::outcome).containsOnly(Outcome.DONE);
    assertThat(world.log.edits())
        .extracting(Edit::current)
        .last()
        .extracting(person -> person.id().value())
        .isEqualTo("bb");
    assertThat(world.person(Side.BUILDER, "bb").givenName()).isEqualTo("Bo");
    assertThat(world.person(Side.BUILDER, "ab").givenName()).isEqualTo("Anna");
  }

  @Test
  void an_undo_that_waits_for_a_server_finds_nothing_to_take_back() throws Exception {
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    PlannedChange renamed = world.onlyChange(world.sync());
    var stored =
        new UndoChanges.Stored(
            world.store.runs(), world.store.plans(), world.store.pairs(), world.store.undos());
    world.network.failsAfter(0, DirectoryUnavailable.Kind.UNREACHABLE);
    Run undo = new UndoChanges(stored, world.start).change(renamed.id());
    assertThat(world.now(undo).status()).isEqualTo(RunStatus.INTERRUPTED);
    world.network.recovers();

    eraseAna();

    assertThat(world.sync().status()).isEqualTo(RunStatus.DISCARDED);
    assertThat(world.person(Side.BUILDER, "ab").givenName()).isEqualTo("Anna");
  }

  @Test
  void a_plan_that_waits_makes_nobody_of_her() throws Exception {
    World held = new World();
    held.entity("cy", named("Cy", ""), email("cy@example.org", Subscription.SUBSCRIBED));
    held.entity("di", named("Di", ""), email("di@example.org"));
    held.enable();
    Run run = held.sync();
    assertThat(held.now(run).status()).isEqualTo(RunStatus.HELD);

    new ErasePerson(held.store.people(), held.store.erased()).erase("e.link-1.cy");
    held.decide.approve(run.id());

    assertThat(held.network.everybody())
        .extracting(activist -> activist.emails().get(0).address().value())
        .containsExactly("di@example.org");
    assertThat(held.store.ledger().count(World.LINK)).isEqualTo(1);
  }

  @Test
  void while_a_run_is_at_work_it_is_refused_and_nothing_changes() throws Exception {
    String ana = idOf(Side.NETWORK, "ana");
    List<ErasureRefused.Why> refused = new ArrayList<>();
    world.batch.afterReading(() -> why(ana).ifPresent(refused::add));

    world.sync();

    assertThat(refused).containsExactly(ErasureRefused.Why.BUSY);
    assertThat(isKnown(Side.NETWORK, "ana")).isTrue();
    assertThat(why(ana)).isEmpty();
    assertThat(isKnown(Side.NETWORK, "ana")).isFalse();
  }

  private Optional<ErasureRefused.Why> why(String id) {
    try {
      erase.erase(id);
      return Optional.empty();
    } catch (ErasureRefused refused) {
      return Optional.of(refused.why());
    }
  }

  @Test
  void twice_is_as_good_as_once_and_nobody_is_nobody() throws Exception {
    String ana = idOf(Side.NETWORK, "ana");

    erase.erase(ana);
    erase.erase(ana);

    for (String nobody : List.of("p.999", "a.link-1.x", "", "x")) {
      assertThatThrownBy(() -> erase.erase(nobody))
          .isInstanceOfSatisfying(
              ErasureRefused.class,
              refused -> assertThat(refused.why()).isEqualTo(ErasureRefused.Why.UNKNOWN));
    }
    assertThat(isKnown(Side.NETWORK, "bo")).isTrue();
    world.clock.advance(Duration.ofDays(2));
    anaStaysAway();
  }
}
