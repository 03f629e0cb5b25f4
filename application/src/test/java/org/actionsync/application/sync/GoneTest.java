package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.left;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.reconcile.FieldRule;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is missing from two complete readings is detached; nobody is deleted or made again. */
class GoneTest {

  private final World world = new World();

  @BeforeEach
  void a_pair_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.pullIn("ana");
    world.begun().isInStep();
  }

  private static RemoteId id(Side side) {
    return new RemoteId(side == Side.NETWORK ? "ana" : "ab");
  }

  private boolean detached() {
    return world.pairOf(Side.NETWORK, "ana").orElseThrow().detached();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void missing_from_two_full_readings_detaches_and_leaves_the_other_side_alone(Side side)
      throws Exception {
    Contact other = world.person(side.opposite(), id(side.opposite()).value());
    world.on(side).delete(id(side));

    world.clock.advance(World.FULL_EVERY);
    world.isInStep();
    assertThat(detached()).isFalse();

    world.clock.advance(World.FULL_EVERY);
    world.isInStep();
    assertThat(detached()).isTrue();
    assertThat(world.on(side).everybody()).isEmpty();
    assertThat(world.person(side.opposite(), other.id().value())).isEqualTo(other);
    assertThat(world.on(side.opposite()).labelsOf(other.id()))
        .hasSize(side == Side.NETWORK ? 0 : 1);
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void the_tags_that_disappear_with_somebody_stay_on_the_other_side(Side side) throws Exception {
    world.tag("ana", World.STEWARD);
    world.sync();
    world.isInStep();
    world.on(side).delete(id(side));
    int writes = world.log.writes();

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.log.writes()).isEqualTo(writes);
    assertThat(world.on(side.opposite()).labelsOf(id(side.opposite())))
        .contains(World.label(side.opposite(), World.STEWARD));
    world.isInStep();
    assertThat(detached()).isTrue();
  }

  @Test
  void who_left_the_list_before_they_disappeared_is_unsubscribed_before_the_pair_stops()
      throws Exception {
    world.tag("ana", World.STEWARD);
    world.sync();
    world.isInStep();
    world.edit(Side.NETWORK, "ana", left(Channel.EMAIL));
    world.network.untag(id(Side.NETWORK), World.label(Side.NETWORK, World.STEWARD));
    world.batch.beforeWriting(() -> world.network.delete(id(Side.NETWORK)));

    Run run = world.sync();

    assertThat(world.person(Side.BUILDER, "ab").emails().get(0).status())
        .isEqualTo(Subscription.UNSUBSCRIBED);
    assertThat(world.builder.labelsOf(id(Side.BUILDER)))
        .contains(World.label(Side.BUILDER, World.STEWARD));
    assertThat(detached()).isTrue();
    PlannedChange change = world.onlyChange(run);
    assertThat(change.outcome()).isEqualTo(Outcome.DONE);
    assertThat(change.error()).contains("Gone from the other side");
    world.isInStep();
  }

  @Test
  void what_was_asked_about_a_pair_is_withdrawn_when_it_stops() throws Exception {
    world.settings(
        new LinkSettings(
            Map.of(Field.GIVEN_NAME, FieldRule.ASK), true, false, SafetyBrake.DEFAULT));
    world.tag("ana", World.STEWARD);
    world.sync();
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.edit(Side.BUILDER, "ab", named("Anita", "Sample"));
    world.sync();
    assertThat(world.questions()).hasSize(1);
    world.network.untag(id(Side.NETWORK), World.label(Side.NETWORK, World.STEWARD));
    world.batch.beforeWriting(() -> world.network.delete(id(Side.NETWORK)));

    world.sync();

    assertThat(detached()).isTrue();
    assertThat(world.questions()).isEmpty();
  }

  @Test
  void missing_once_and_back_again_is_nothing() throws Exception {
    Contact ab = world.person(Side.BUILDER, "ab");
    world.builder.delete(ab.id());
    world.clock.advance(World.FULL_EVERY);
    world.isInStep();

    world.builder.put(ab);
    world.clock.advance(World.FULL_EVERY);
    world.isInStep();
    world.builder.delete(ab.id());
    world.clock.advance(World.FULL_EVERY);
    world.sync();

    assertThat(detached()).isFalse();
  }

  @Test
  void a_reading_that_broke_off_does_not_count() throws Exception {
    world.builder.delete(id(Side.BUILDER));
    world.clock.advance(World.FULL_EVERY);
    world.isInStep();
    world.clock.advance(World.FULL_EVERY);
    world.builder.failsAfter(1, Kind.UNREACHABLE); // after the responses, before the people

    world.sync();

    assertThat(detached()).isFalse();
  }

  @Test
  void readings_of_changes_only_do_not_count() throws Exception {
    world.builder.delete(id(Side.BUILDER));

    for (int hour = 0; hour < 10; hour++) {
      world.sync();
    }

    assertThat(detached()).isFalse();
  }
}
