package org.actionsync.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.MappingRules.Objection;
import org.actionsync.domain.mapping.MappingRules.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappingRulesTest {

  private static final Tag MAGIC = tag("magic");
  private static final Mapping NIGHT = response("n", "night", "tag-night", Direction.BOTH);

  @Test
  void a_first_mapping_meets_no_objection() {
    assertThat(rules(List.of(), List.of()).objections(NIGHT)).isEmpty();
  }

  @Test
  void a_mapping_is_not_its_own_rival_when_it_is_changed() {
    Mapping changed = response("n", "night", "tag-night", Direction.TO_NETWORK);

    assertThat(rules(List.of(NIGHT), List.of()).objections(changed)).isEmpty();
  }

  @Test
  void the_magic_tag_cannot_be_mapped() {
    assertThat(parts(List.of(), List.of(), response("n", "night", "magic", Direction.BOTH)))
        .containsExactly(Part.TAG);
  }

  @Test
  void one_tag_cannot_stand_for_two_responses_of_a_link() {
    Mapping second = response("d", "day", "tag-night", Direction.BOTH);

    assertThat(parts(List.of(NIGHT), List.of(), second)).containsExactly(Part.TAG);
    assertThat(rules(List.of(NIGHT), List.of()).objections(second).get(0).sentence())
        .isEqualTo("The tag 'tag-night' is already mapped to Work › Shift › night");
  }

  @Test
  void one_response_cannot_have_two_tags() {
    Mapping second = response("d", "night", "tag-day", Direction.BOTH);

    assertThat(parts(List.of(NIGHT), List.of(), second)).containsExactly(Part.RESPONSE);
  }

  @Test
  void one_level_cannot_have_two_tags_while_two_levels_may_have_one_each() {
    Mapping one = level("one", 1, "tag-1");

    assertThat(parts(List.of(one), List.of(), level("again", 1, "tag-2")))
        .containsExactly(Part.RESPONSE);
    assertThat(parts(List.of(one), List.of(), level("two", 2, "tag-2"))).isEmpty();
    assertThat(parts(List.of(NIGHT), List.of(), one)).isEmpty();
  }

  @Test
  void a_tag_may_mean_the_same_in_two_campaigns_of_a_group() {
    Mapping there = response("t", "night-there", "tag-night", Direction.TO_NETWORK);

    assertThat(parts(List.of(), List.of(there), NIGHT)).isEmpty();
    assertThat(parts(List.of(), List.of(level("t", 1, "tag-1")), level("h", 1, "tag-1"))).isEmpty();
  }

  @Test
  void a_tag_cannot_stand_for_a_level_here_and_for_something_else_in_another_campaign() {
    Mapping levelThere = level("t", 1, "tag-night");

    assertThat(parts(List.of(), List.of(levelThere), NIGHT)).containsExactly(Part.TAG);
    assertThat(parts(List.of(), List.of(levelThere), level("h", 2, "tag-night")))
        .containsExactly(Part.TAG);
    assertThat(parts(List.of(), List.of(NIGHT), level("h", 2, "tag-night")))
        .containsExactly(Part.TAG);
  }

  @Test
  void a_tag_cannot_only_be_set_by_one_campaign_and_only_be_read_by_another() {
    Mapping listens = response("t", "night-there", "tag-night", Direction.TO_BUILDER);
    Mapping sets = response("h", "night", "tag-night", Direction.TO_NETWORK);

    assertThat(parts(List.of(), List.of(listens), sets)).containsExactly(Part.DIRECTION);
    assertThat(parts(List.of(), List.of(sets), listens)).containsExactly(Part.DIRECTION);
  }

  @Test
  void other_tags_of_a_neighbour_do_not_matter() {
    assertThat(parts(List.of(), List.of(level("t", 1, "tag-1")), NIGHT)).isEmpty();
  }

  @Test
  void notes_say_what_kind_of_response_it_is() {
    assertThat(MappingRules.notes(choice(false, null)))
        .containsExactly("Multiple choice: further responses of the field stay");
    assertThat(MappingRules.notes(choice(true, false)))
        .containsExactly("Single choice: the latest response wins, tags of the others are removed");
    assertThat(MappingRules.notes(choice(false, true)))
        .containsExactly(
            "Multiple choice: further responses of the field stay",
            "Universal: it is only ever added, because it cannot be removed over the API");
    assertThat(MappingRules.notes(level("one", 1, "tag-1")))
        .containsExactly("Assessments go one way, from Action Builder to Action Network");
  }

  private static List<Part> parts(List<Mapping> own, List<Mapping> neighbours, Mapping mapping) {
    return rules(own, neighbours).objections(mapping).stream().map(Objection::about).toList();
  }

  private static MappingRules rules(List<Mapping> own, List<Mapping> neighbours) {
    return new MappingRules(MAGIC, own, neighbours);
  }

  private static Mapping response(String key, String response, String tag, Direction direction) {
    Response known = new Response(new RemoteId(response), "Work", "Shift", response, false, null);
    return new Mapping(
        new TagKey(key), known, null, tag(tag), direction, MappingState.ACTIVE, List.of());
  }

  private static Mapping choice(boolean single, @Nullable Boolean universal) {
    Response known = new Response(new RemoteId("r"), "Work", "Shift", "night", single, universal);
    return new Mapping(
        new TagKey("n"),
        known,
        null,
        tag("tag-night"),
        Direction.BOTH,
        MappingState.ACTIVE,
        List.of());
  }

  private static Mapping level(String key, int level, String tag) {
    return new Mapping(
        new TagKey(key),
        null,
        level,
        tag(tag),
        Direction.TO_NETWORK,
        MappingState.ACTIVE,
        List.of());
  }

  private static Tag tag(String id) {
    return new Tag(new RemoteId(id), id);
  }
}
