package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.actionsync.application.linking.LintMappings;
import org.actionsync.application.linking.UpdateMapping;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mappings whose writes come to nothing, run after run. */
class FailingMappingsTest {

  private static final int PAIRS = 12;

  private final World world = new World();
  private int next;

  @BeforeEach
  void pairs_in_step() throws Exception {
    for (int i = 0; i < PAIRS; i++) {
      world.activist("a" + i, named("Ana", "Sample"), email("p" + i + "@example.org"));
      world.entity("e" + i, named("Ana", "Sample"), email("p" + i + "@example.org"));
    }
    world.begun().isInStep();
  }

  private Mapping steward() {
    return world.store.links().mappings(World.LINK).get(0);
  }

  private static RemoteId person(Side side, int pair) {
    return new RemoteId((side == Side.NETWORK ? "a" : "e") + pair);
  }

  /** Somebody else is tagged opposite of {@code side}, and a run tells that side. */
  private RemoteId told(Side side) throws Exception {
    Side from = side.opposite();
    world.on(from).tag(person(from, next), World.label(from, World.STEWARD));
    world.sync();
    return person(side, next++);
  }

  private void save() throws Exception {
    new UpdateMapping(
            world.store.links(), new LintMappings(world.store.links(), world.catalogs.ofBuilder()))
        .direct(World.STEWARD.key(), Direction.BOTH, null);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_mapping_of_which_three_runs_saw_no_write_land_stops_and_says_why(Side side)
      throws Exception {
    world.on(side).drops(edit -> true);
    told(side);
    told(side);
    assertThat(steward().state()).isEqualTo(MappingState.ACTIVE);
    told(side);

    assertThat(steward().state()).isEqualTo(MappingState.BROKEN);
    assertThat(steward().problems())
        .containsExactly(
            side == Side.NETWORK
                ? "Action Network does not put the tag on, although it was asked to in 3 runs one"
                    + " after the other"
                : "Action Builder does not put the response on, although it was asked to in 3 runs"
                    + " one after the other");
    world.on(side).drops(edit -> false);
    RemoteId untold = told(side);
    assertThat(world.on(side).labelsOf(untold)).isEmpty();
    assertThat(steward().state()).as("not mended by itself").isEqualTo(MappingState.BROKEN);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void saved_again_by_an_admin_it_goes_on(Side side) throws Exception {
    world.on(side).drops(edit -> true);
    told(side);
    told(side);
    told(side);

    save();
    told(side);
    assertThat(steward().state()).as("it may fail as often again").isEqualTo(MappingState.ACTIVE);
    world.on(side).drops(edit -> false);
    RemoteId tagged = told(side);

    assertThat(world.on(side).labelsOf(tagged)).hasSize(1);
    assertThat(steward().problems()).isEmpty();
    world.isInStep();
  }

  @Test
  void one_write_that_lands_between_is_enough_to_go_on() throws Exception {
    world.network.drops(edit -> true);
    told(Side.NETWORK);
    told(Side.NETWORK);
    world.network.drops(edit -> false);
    told(Side.NETWORK);
    world.network.drops(edit -> true);
    told(Side.NETWORK);
    told(Side.NETWORK);

    assertThat(steward().state()).isEqualTo(MappingState.ACTIVE);
  }

  @Test
  void runs_without_such_a_write_say_nothing() throws Exception {
    world.network.drops(edit -> true);
    told(Side.NETWORK);
    world.isInStep();
    told(Side.NETWORK);
    world.isInStep();
    told(Side.NETWORK);

    assertThat(steward().state()).isEqualTo(MappingState.BROKEN);
  }

  @Test
  void it_stays_stopped_when_its_tag_goes_away_and_comes_back() throws Exception {
    world.network.drops(edit -> true);
    told(Side.NETWORK);
    told(Side.NETWORK);
    told(Side.NETWORK);
    world.catalogs.tags.remove(World.STEWARD.tag().id());
    world.sync();
    assertThat(steward().problems()).hasSize(2);

    world.catalogs.tags.put(World.STEWARD.tag().id(), World.STEWARD.tag());
    world.sync();

    assertThat(steward().state()).isEqualTo(MappingState.BROKEN);
    assertThat(steward().problems()).singleElement().asString().contains("3 runs");
  }

  @Test
  void a_response_that_cannot_be_taken_away_is_learned_to_be_universal() throws Exception {
    RemoteId[] tagged = {
      told(Side.BUILDER), told(Side.BUILDER), told(Side.BUILDER), told(Side.BUILDER)
    };
    world.builder.offerUniversal(Label.of(Objects.requireNonNull(World.STEWARD.response())));
    for (int pair = 0; pair < 3; pair++) {
      assertThat(Objects.requireNonNull(steward().response()).universal()).isNull();
      world.network.untag(person(Side.NETWORK, pair), World.STEWARD.tag().id());
      world.sync();
    }

    assertThat(Objects.requireNonNull(steward().response()).universal()).isTrue();
    assertThat(steward().state()).isEqualTo(MappingState.ACTIVE);
    world.network.untag(person(Side.NETWORK, 3), World.STEWARD.tag().id());
    world.isInStep();
    for (RemoteId entity : tagged) {
      assertThat(world.builder.labelsOf(entity)).hasSize(1);
    }
    assertThat(world.builder.labelsOf(told(Side.BUILDER))).hasSize(1);
  }
}
