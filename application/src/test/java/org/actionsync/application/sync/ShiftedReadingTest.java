package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody loses a tag because a reading, page by page, stepped over them. */
class ShiftedReadingTest {

  private final World world = new World();

  @BeforeEach
  void thirty_stewards_on_both_sides() throws Exception {
    for (int i = 10; i < 40; i++) {
      String mail = "steward" + i + "@example.org";
      world.activist("a" + i, named("Steward" + i, "Sample"), email(mail));
      world.entity("e" + i, named("Steward" + i, "Sample"), email(mail));
      world.tag("a" + i, World.STEWARD);
      world.respond("e" + i, World.STEWARD);
    }
    world.begun().isInStep();
  }

  private static RemoteId person(Side side, int number) {
    return new RemoteId((side == Side.NETWORK ? "a" : "e") + number);
  }

  private boolean has(Side side, int number) {
    return world.on(side).labelsOf(person(side, number)).contains(World.label(side, World.STEWARD));
  }

  /** The first of 30 is untagged after the first page of 25, so the 26th is on no page. */
  private void untagTheFirstWhileReading(Side side) {
    RemoteId label = World.label(side, World.STEWARD);
    world.on(side).afterPage(() -> world.on(side).untag(person(side, 10), label));
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void who_was_stepped_over_keeps_the_tag_and_who_was_untagged_loses_it(Side side)
      throws Exception {
    untagTheFirstWhileReading(side);

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    PlannedChange stepped = world.onlyChange(run);
    assertThat(stepped.change().person(side)).isEqualTo(person(side, 35));
    assertThat(stepped.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(stepped.error()).contains("still has the tag");
    assertThat(run.total(Total.SKIPPED)).isEqualTo(1);
    assertThat(has(side.opposite(), 35)).isTrue();

    world.sync();
    assertThat(has(side.opposite(), 10)).as("this one was untagged").isFalse();
    assertThat(has(side.opposite(), 35)).isTrue();
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void who_was_stepped_over_can_still_be_untagged_later(Side side) throws Exception {
    untagTheFirstWhileReading(side);
    world.sync();
    world.on(side).untag(person(side, 35), World.label(side, World.STEWARD));

    world.sync();

    assertThat(has(side.opposite(), 35)).isFalse();
    world.isInStep();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_removal_whose_answer_was_lost_is_taken_back_when_the_tag_is_there_again(Side side)
      throws Exception {
    RemoteId label = World.label(side, World.STEWARD);
    world.on(side).untag(person(side, 35), label);
    world.on(side.opposite()).losesTheNextAnswer();
    world.on(side.opposite()).failsAfterTheNextWrite();
    assertThat(world.sync().status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(has(side.opposite(), 35)).isFalse();
    world.on(side.opposite()).recovers();
    world.on(side).tag(person(side, 35), label);

    world.sync();

    assertThat(has(side.opposite(), 35)).isTrue();
    world.isInStep();
    assertThat(has(side, 35)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_removal_that_the_server_died_over_is_taken_back_when_the_tag_is_there_again(Side side)
      throws Exception {
    RemoteId label = World.label(side, World.STEWARD);
    world.on(side).untag(person(side, 35), label);
    world.on(side.opposite()).diesAfterTheNextWrite();
    assertThatIllegalStateException().isThrownBy(world::sync).withMessageContaining("killed");
    assertThat(has(side.opposite(), 35)).isFalse();
    world.on(side).tag(person(side, 35), label);

    world.resume();

    assertThat(has(side.opposite(), 35)).isTrue();
    world.isInStep();
    assertThat(has(side, 35)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void so_is_a_removal_whose_answer_was_lost_just_before_the_key_was_refused(Side side)
      throws Exception {
    RemoteId label = World.label(side, World.STEWARD);
    world.on(side).untag(person(side, 35), label);
    world.on(side.opposite()).losesTheNextAnswer();
    world.batch.beforeWriting(
        () -> world.on(side.opposite()).failsAfter(1, DirectoryUnavailable.Kind.KEY_REFUSED));
    assertThat(world.sync().status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(has(side.opposite(), 35)).isFalse();
    world.on(side.opposite()).recovers();
    world.on(side).tag(person(side, 35), label);

    world.sync();

    assertThat(has(side.opposite(), 35)).isTrue();
    world.isInStep();
    assertThat(has(side, 35)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_removal_beside_other_changes_is_left_out_alone(Side side) throws Exception {
    untagTheFirstWhileReading(side);
    world.edit(side, person(side, 35).value(), named("Renamed", "Sample"));

    Run run = world.sync();

    PlannedChange change = world.onlyChange(run);
    assertThat(change.outcome()).isEqualTo(Outcome.DONE);
    Side other = side.opposite();
    assertThat(world.person(other, person(other, 35).value()).givenName()).isEqualTo("Renamed");
    assertThat(has(other, 35)).isTrue();
  }
}
