package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.BrakeLimit;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that would do too much of one kind holds; disabling stops at the next change. */
class BrakesTest {

  private final World world = new World();

  @BeforeEach
  void a_pair_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.begun().isInStep();
  }

  @ParameterizedTest
  @EnumSource(BrakeKind.class)
  void above_its_limit_each_kind_holds_the_run_and_approval_carries_it_out(BrakeKind kind)
      throws Exception {
    allowNo(kind);
    provoke(kind);
    int writes = world.log.writes();

    Run held = world.sync();

    assertThat(held.status()).isEqualTo(RunStatus.HELD);
    assertThat(held.heldBecause().get(0)).startsWith("1 ");
    assertThat(world.log.writes()).isEqualTo(writes);
    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().detached()).isFalse();

    world.decide.approve(held.id());
    assertThat(world.now(held).status()).isEqualTo(RunStatus.DONE);
    boolean gone = kind == BrakeKind.DETACH;
    assertThat(world.log.writes()).isEqualTo(gone ? writes : writes + 1);
    assertThat(world.pairOf(Side.NETWORK, "ana").orElseThrow().detached()).isEqualTo(gone);
    world.isInStep();
  }

  private void allowNo(BrakeKind kind) {
    SafetyBrake brake = new SafetyBrake(Map.of(kind, new BrakeLimit(0, 0)));
    world.settings(new LinkSettings(Map.of(), true, false, brake));
  }

  private void provoke(BrakeKind kind) throws Exception {
    switch (kind) {
      case CREATE -> world.entity("bo", named("Bo", "Sample"), email("bo@example.org"));
      case REMOVE_TAG -> {
        world.tag("ana", World.STEWARD);
        world.sync();
        world.network.untag(new RemoteId("ana"), World.STEWARD.tag().id());
      }
      case OPT_OUT -> world.edit(Side.NETWORK, "ana", Traits.left(Channel.EMAIL));
      case CONTACT_CHANGE -> world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
      case DETACH -> {
        world.builder.delete(new RemoteId("ab"));
        world.clock.advance(World.FULL_EVERY);
        world.sync();
        world.clock.advance(World.FULL_EVERY);
      }
    }
  }

  @Test
  void a_discarded_plan_is_planned_anew_by_the_next_run() throws Exception {
    allowNo(BrakeKind.CONTACT_CHANGE);
    world.edit(Side.NETWORK, "ana", named("Anna", "Sample"));
    world.decide.discard(world.sync().id());
    world.settings(LinkSettings.DEFAULT);

    assertThat(world.sync().status()).isEqualTo(RunStatus.DONE);
    assertThat(world.person(Side.BUILDER, "ab").givenName()).isEqualTo("Anna");
  }

  @Test
  void disabling_stops_at_the_next_change_and_keeps_everything() throws Exception {
    world.entity("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("cy", named("Cy", "Sample"), email("cy@example.org"));
    world.batch.afterOneChange(world::disable);

    Run run = world.sync();

    assertThat(run.status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(world.log.drafts()).hasSize(1);
    assertThat(world.pairOf(Side.NETWORK, "ana")).isPresent();
    world.enable();
    world.sync();
    assertThat(world.network.everybody()).hasSize(3);
    world.isInStep();
  }

  @Test
  void disabling_stops_an_approved_preview_too() throws Exception {
    world.entity("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("cy", named("Cy", "Sample"), email("cy@example.org"));
    Run preview = world.preview();
    world.batch.afterOneChange(world::disable);

    world.decide.approve(preview.id());

    assertThat(world.now(preview).status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(world.log.drafts()).hasSize(1);
  }
}
