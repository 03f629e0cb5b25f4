package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.assessed;
import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mappings whose tag or response went away, came back, was renamed or is new. */
class LabelsTest {

  private static final RemoteId ANA = new RemoteId("ana");
  private static final RemoteId AB = new RemoteId("ab");

  private final World world = new World();

  @BeforeEach
  void a_tagged_pair_in_step() throws Exception {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
    world.tag("ana", World.STEWARD);
    world.begun().isInStep();
  }

  private Mapping steward() {
    return world.store.links().mappings(World.LINK).get(0);
  }

  private void switchOff(Side side) {
    RemoteId label = World.label(side, World.STEWARD);
    world.on(side).withdraw(label);
    world.catalogs.tags.remove(label);
    world.catalogs.responses.remove(label);
  }

  private static RemoteId person(Side side) {
    return side == Side.NETWORK ? ANA : AB;
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_mapping_that_lost_one_side_stops_with_its_reason_and_takes_no_tag_away(Side side)
      throws Exception {
    switchOff(side);

    world.isInStep();

    assertThat(steward().state()).isEqualTo(MappingState.BROKEN);
    assertThat(steward().problems())
        .singleElement()
        .asString()
        .contains(side == Side.NETWORK ? "tag is gone" : "not active");
    world.isInStep();
    assertThat(world.on(side.opposite()).labelsOf(person(side.opposite()))).hasSize(1);
  }

  @Test
  void a_mapping_that_is_taken_away_while_it_is_checked_stays_away() throws Exception {
    switchOff(Side.NETWORK);
    world.catalogs.meanwhile = () -> world.store.links().removeMapping(World.STEWARD.key());

    world.isInStep();

    assertThat(world.store.links().mappings(World.LINK)).isEmpty();
  }

  @Test
  void a_mapping_that_is_turned_while_it_is_checked_stays_turned() throws Exception {
    switchOff(Side.NETWORK);
    world.catalogs.meanwhile =
        () ->
            world
                .store
                .links()
                .changeMapping(World.STEWARD.key(), m -> turned(m, Direction.TO_BUILDER));

    world.isInStep();

    assertThat(steward().direction()).isEqualTo(Direction.TO_BUILDER);
    assertThat(steward().state()).isEqualTo(MappingState.BROKEN);
  }

  private static Mapping turned(Mapping mapping, Direction direction) {
    return new Mapping(
        mapping.key(),
        mapping.response(),
        mapping.level(),
        mapping.tag(),
        direction,
        mapping.state(),
        mapping.problems());
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void it_goes_on_when_what_it_names_is_back(Side side) throws Exception {
    switchOff(side);
    world.isInStep();

    world.offerBoth(World.STEWARD);
    world.on(side).tag(person(side), World.label(side, World.STEWARD));
    world.isInStep();
    assertThat(steward().state()).isEqualTo(MappingState.ACTIVE);
    assertThat(steward().problems()).isEmpty();

    world.on(side).untag(person(side), World.label(side, World.STEWARD));
    world.sync();
    assertThat(world.on(side.opposite()).labelsOf(person(side.opposite()))).isEmpty();
    world.isInStep();
  }

  @Test
  void a_response_switched_off_while_it_is_read_takes_no_tag_away() throws Exception {
    world.builder.withdraw(World.responseOf(World.STEWARD)); // the list still had it

    world.isInStep();

    assertThat(world.network.labelsOf(ANA)).hasSize(1);
  }

  @Test
  void nor_from_whom_no_reading_has_shown_yet_that_we_gave_it() throws Exception {
    world.activist("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("bob", named("Bo", "Sample"), email("bo@example.org"));
    world.tag("bo", World.STEWARD);
    world.begun();
    RemoteId response = World.responseOf(World.STEWARD);
    assertThat(world.builder.labelsOf(new RemoteId("bob"))).contains(response);
    world.builder.withdraw(response); // the list still had it

    world.sync();

    assertThat(world.network.labelsOf(new RemoteId("bo"))).hasSize(1);
    assertThat(steward().state()).isEqualTo(MappingState.BROKEN);
  }

  @Test
  void new_names_are_taken_over_and_change_nothing_else() throws Exception {
    Tag renamed = new Tag(World.STEWARD.tag().id(), "Shop steward");
    world.network.offer(Label.of(renamed));
    world.catalogs.tags.put(renamed.id(), renamed);
    RemoteId response = World.responseOf(World.STEWARD);
    world.catalogs.responses.put(
        response, new Response(response, "Roles", "Union", "Shop steward", false, null));

    world.isInStep();

    assertThat(steward().tag().name()).isEqualTo("Shop steward");
    assertThat(List.of(steward()))
        .extracting(m -> m.response())
        .extracting("section")
        .containsExactly("Roles");
    assertThat(steward().state()).isEqualTo(MappingState.ACTIVE);
  }

  @Test
  void under_a_new_mapping_everybody_is_planned_anew_and_nothing_is_removed() throws Exception {
    Mapping driver = Sample.mapping("driver");
    world.offerBoth(driver);
    world.activist("bo", named("Bo", "Sample"), email("bo@example.org"));
    world.entity("bo-in-ab", named("Bo", "Sample"), email("bo@example.org"));
    world.tag("ana", driver);
    world.respond("bo-in-ab", driver);
    world.sync();
    world.isInStep();

    world.store.links().saveMapping(World.LINK, driver);
    world.sync();

    assertThat(world.builder.labelsOf(AB)).contains(World.responseOf(driver)).hasSize(2);
    assertThat(world.network.labelsOf(new RemoteId("bo"))).containsExactly(driver.tag().id());
    world.isInStep();
  }

  @Test
  void a_mapping_made_while_a_run_writes_is_planned_for_everybody_by_the_next() throws Exception {
    world.edit(Side.BUILDER, "ab", assessed(3));
    world.isInStep();
    Tag strong = new Tag(new RemoteId("t-strong"), "Strong supporter");
    Mapping level =
        new Mapping(
            new TagKey("level"),
            null,
            3,
            strong,
            Direction.TO_NETWORK,
            MappingState.ACTIVE,
            List.of());
    world.entity("cy", named("Cy", "Sample"), email("cy@example.org"));
    world.batch.beforeWriting(() -> world.map(level));
    world.sync();

    world.sync();

    assertThat(world.network.labelsOf(ANA)).contains(strong.id());
    world.isInStep();
  }

  @Test
  void a_response_of_a_universal_field_is_refused_once_and_not_asked_again() throws Exception {
    world.builder.offerUniversal(Label.of(Objects.requireNonNull(World.STEWARD.response())));
    world.network.untag(ANA, World.STEWARD.tag().id());

    world.sync();

    assertThat(world.builder.labelsOf(AB)).hasSize(1);
    world.isInStep();
  }
}
