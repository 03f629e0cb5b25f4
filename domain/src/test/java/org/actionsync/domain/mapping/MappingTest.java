package org.actionsync.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingTest {

  private static final Tag TAG = new Tag(new RemoteId("t"), "Steward");

  @Test
  void a_direction_says_which_side_may_be_written_to() {
    assertThat(Direction.BOTH.allows(Side.NETWORK)).isTrue();
    assertThat(Direction.BOTH.allows(Side.BUILDER)).isTrue();
    assertThat(Direction.TO_BUILDER.allows(Side.NETWORK)).isFalse();
    assertThat(Direction.TO_BUILDER.allows(Side.BUILDER)).isTrue();
    assertThat(Direction.TO_NETWORK.allows(Side.NETWORK)).isTrue();
    assertThat(Direction.TO_NETWORK.allows(Side.BUILDER)).isFalse();
  }

  @Test
  void a_mapping_has_either_a_response_or_a_level() {
    Response response = response(false, null);

    assertThatThrownBy(() -> mapping(null, null, Direction.TO_NETWORK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key");
    assertThatThrownBy(() -> mapping(response, 2, Direction.TO_NETWORK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"BOTH", "TO_BUILDER"})
  void an_assessment_goes_one_way(Direction direction) {
    assertThatThrownBy(() -> mapping(null, 2, direction))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one way");
  }

  @Test
  void the_rule_of_a_tag_follows_its_response() {
    assertThat(mapping(response(false, null), null, Direction.BOTH).rule()).isEqualTo(TagRule.FREE);
    assertThat(mapping(response(false, false), null, Direction.TO_BUILDER).rule())
        .isEqualTo(new TagRule(Direction.TO_BUILDER, false, Optional.empty()));
    assertThat(mapping(response(false, true), null, Direction.BOTH).rule())
        .isEqualTo(new TagRule(Direction.BOTH, true, Optional.empty()));
    assertThat(mapping(response(true, null), null, Direction.BOTH).rule().choice())
        .hasValueSatisfying(choice -> assertThat(choice).contains("Work", "Role"));
    assertThat(mapping(null, 2, Direction.TO_NETWORK).rule())
        .isEqualTo(new TagRule(Direction.TO_NETWORK, false, Optional.empty()));
  }

  @Test
  void fields_of_the_same_name_in_two_sections_are_two_fields() {
    Response work = response(true, null);
    Response home = new Response(work.id(), "Home", work.field(), work.name(), true, null);

    assertThat(mapping(work, null, Direction.BOTH).rule())
        .isNotEqualTo(mapping(home, null, Direction.BOTH).rule());
  }

  @Test
  void a_mapping_takes_part_only_while_active() {
    Mapping active = mapping(response(false, null), null, Direction.BOTH);
    Mapping broken = active.in(MappingState.BROKEN, List.of("The tag is gone"));

    assertThat(active.isActive()).isTrue();
    assertThat(active.in(MappingState.PAUSED, List.of()).isActive()).isFalse();
    assertThat(broken.isActive()).isFalse();
    assertThat(broken.problems()).containsExactly("The tag is gone");
    assertThat(broken.in(MappingState.ACTIVE, List.of())).isEqualTo(active);
  }

  @Test
  void a_response_is_read_as_a_path() {
    assertThat(response(false, null).path()).isEqualTo("Work › Role › Steward");
  }

  private static Response response(boolean single, @Nullable Boolean universal) {
    return new Response(new RemoteId("r"), "Work", "Role", "Steward", single, universal);
  }

  private static Mapping mapping(
      @Nullable Response response, @Nullable Integer level, Direction direction) {
    return new Mapping(
        new TagKey("key"), response, level, TAG, direction, MappingState.ACTIVE, List.of());
  }
}
