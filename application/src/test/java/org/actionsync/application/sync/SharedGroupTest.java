package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two campaigns of one group: Ana is in both, a steward in both, and tagged as one. */
class SharedGroupTest {

  private static final RemoteId ANA = new RemoteId("ana");
  private static final RemoteId STEWARD = World.label(Side.NETWORK, World.STEWARD);
  private static final RemoteId RESPONSE = World.responseOf(World.STEWARD);

  private final World world = new World();

  @BeforeEach
  void a_steward_in_both_campaigns() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("here", named("Ana", "Sample"), email("ana@example.org"));
    world.neighbour.put(Traits.entity("there", named("Ana", "Sample"), email("ana@example.org")));
    world.neighbour.offer(Label.of(Optional.ofNullable(World.STEWARD.response()).orElseThrow()));
    world.store.links().saveMapping(World.OTHER_LINK, inOtherCampaign());
    world.respond("here", World.STEWARD);
    world.neighbour.tag(new RemoteId("there"), RESPONSE);
    world.begun();
    world.startOther(Trigger.PREVIEW);
    world.enableOther();
    assertThat(world.startOther(Trigger.PERSON).status()).isEqualTo(RunStatus.DONE);
    world.isInStep();
    world.startOther(Trigger.PERSON);
  }

  private static Mapping inOtherCampaign() {
    return new Mapping(
        new TagKey("steward-there"),
        World.STEWARD.response(),
        null,
        World.STEWARD.tag(),
        Direction.BOTH,
        MappingState.ACTIVE,
        List.of());
  }

  @Test
  void a_tag_stays_while_the_other_campaign_wants_it() throws Exception {
    world.builder.untag(new RemoteId("here"), RESPONSE);

    PlannedChange removal = world.onlyChange(world.sync());

    assertThat(removal.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(removal.error()).contains("Another campaign");
    assertThat(world.network.labelsOf(ANA)).containsExactly(STEWARD);
    world.isInStep();
    world.startOther(Trigger.PERSON);
    assertThat(world.neighbour.labelsOf(new RemoteId("there"))).containsExactly(RESPONSE);
    assertThat(world.builder.labelsOf(new RemoteId("here"))).isEmpty();
  }

  @Test
  void a_tag_goes_with_the_last_campaign_that_wants_it() throws Exception {
    world.builder.untag(new RemoteId("here"), RESPONSE);
    world.sync();
    world.neighbour.untag(new RemoteId("there"), RESPONSE);

    Run last = world.startOther(Trigger.PERSON);

    assertThat(world.onlyChange(last).outcome()).isEqualTo(Outcome.DONE);
    assertThat(world.network.labelsOf(ANA)).isEmpty();
    world.isInStep();
  }

  @Test
  void a_disabled_link_wants_nothing() throws Exception {
    world.store.links().change(World.OTHER_LINK, link -> link.enabled(false, null));
    world.builder.untag(new RemoteId("here"), RESPONSE);

    world.sync();

    assertThat(world.network.labelsOf(ANA)).isEmpty();
  }
}
