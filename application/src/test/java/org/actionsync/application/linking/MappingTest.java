package org.actionsync.application.linking;

import static org.actionsync.application.integration.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.integration.FakeCatalogs;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.integration.SetUpRefused.Why;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Names;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.mapping.MappingState;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

  private static final LinkId LINK = new LinkId("link-1");
  private static final Response NIGHT =
      new Response(new RemoteId("night"), "Work", "Shift", "Night", true, null);
  private static final Response DAY =
      new Response(new RemoteId("day"), "Work", "Shift", "Day", true, null);
  private static final Tag TAG = new Tag(new RemoteId("tag-night"), "Night shift");

  private final FakeCatalogs catalogs = new FakeCatalogs();
  private final InMemoryStore store = new InMemoryStore();
  private final AtomicInteger count = new AtomicInteger();
  private final Names names = () -> "mapping-" + count.incrementAndGet();
  private final GroupTags tags =
      new GroupTags(new SearchTags(store.groups(), catalogs.network()), catalogs.network());
  private final LintMappings lint = new LintMappings(store.links(), catalogs.builder());
  private final MapResponse mapResponse = new MapResponse(store.links(), tags, lint, names);
  private final MapAssessment mapAssessment = new MapAssessment(store.links(), tags, lint, names);
  private final UpdateMapping update = new UpdateMapping(store.links(), lint);

  @BeforeEach
  void two_links_of_one_group() {
    Sample.connect(store);
    catalogs.responses.add(NIGHT);
    catalogs.responses.add(DAY);
    catalogs.tags.add(TAG);
    catalogs.tags.add(new Tag(new RemoteId("magic-1"), "AB: Campaign 1"));
  }

  @Test
  void a_response_is_joined_to_a_tag_that_is_there() throws Exception {
    Mapping mapping = mapResponse.map(response("night", "tag-night", null));

    assertThat(mapping.response()).isEqualTo(NIGHT);
    assertThat(mapping.tag()).isEqualTo(TAG);
    assertThat(mapping.direction()).isEqualTo(Direction.BOTH);
    assertThat(mapping.state()).isEqualTo(MappingState.ACTIVE);
    assertThat(store.links().mappings(LINK)).containsExactly(mapping);
  }

  @Test
  void a_tag_is_made_for_a_response() throws Exception {
    Mapping mapping = mapResponse.map(response("night", null, "Nights"));

    assertThat(mapping.tag().name()).isEqualTo("Nights");
    assertThat(catalogs.tags).contains(mapping.tag());
  }

  @Test
  void a_tag_of_the_new_name_that_is_there_is_taken() throws Exception {
    assertThat(mapResponse.map(response("night", null, "NIGHT SHIFT")).tag()).isEqualTo(TAG);
    assertThat(catalogs.tags).hasSize(2);
  }

  @Test
  void a_response_that_is_not_active_in_the_campaign_is_refused() {
    refused(Why.INVALID, "responseId", () -> mapResponse.map(response("asleep", null, "Sleepers")));
    assertNothingStored();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "", "not an id", "../people"})
  void a_tag_that_is_not_there_is_refused(String tagId) {
    refused(Why.UNKNOWN, "tagId", () -> mapResponse.map(response("night", tagId, null)));
    assertNothingStored();
  }

  @Test
  void exactly_one_of_tag_and_name_is_wanted() {
    refused(Why.INVALID, "tagId", () -> mapResponse.map(response("night", null, null)));
    refused(Why.INVALID, "tagId", () -> mapResponse.map(response("night", "tag-night", "Nights")));
    refused(Why.INVALID, "newTagName", () -> mapResponse.map(response("night", null, " ")));
    assertNothingStored();
  }

  @Test
  void the_magic_tag_is_refused_by_id_and_by_name() {
    refused(Why.CONFLICT, "tagId", () -> mapResponse.map(response("night", "magic-1", null)));
    refused(
        Why.CONFLICT,
        "newTagName",
        () -> mapResponse.map(response("night", null, "ab: campaign 1")));
    assertNothingStored();
  }

  @Test
  void what_is_mapped_already_is_refused_and_no_tag_is_made() throws Exception {
    mapResponse.map(response("night", "tag-night", null));

    refused(Why.CONFLICT, "tagId", () -> mapResponse.map(response("day", "tag-night", null)));
    refused(Why.CONFLICT, "responseId", () -> mapResponse.map(response("night", null, "Other")));
    assertThat(store.links().mappings(LINK)).hasSize(1);
    assertThat(catalogs.tags).hasSize(2);
  }

  @Test
  void of_two_admins_who_map_one_tag_at_once_the_second_is_told() {
    MapResponse slower = mapWith(beforeSaving(() -> response("day", "tag-night", null)));
    refused(Why.CONFLICT, "tagId", () -> slower.map(response("night", "tag-night", null)));

    assertThat(store.links().mappings(LINK)).extracting(Mapping::response).containsExactly(DAY);
  }

  @Test
  void of_two_admins_who_map_one_response_at_once_the_second_is_told() {
    MapResponse slower = mapWith(beforeSaving(() -> response("night", null, "Nights")));
    refused(Why.CONFLICT, "responseId", () -> slower.map(response("night", "tag-night", null)));

    assertThat(store.links().mappings(LINK))
        .extracting(mapping -> mapping.tag().name())
        .containsExactly("Nights");
  }

  private MapResponse mapWith(Links links) {
    return new MapResponse(links, tags, new LintMappings(links, catalogs.builder()), names);
  }

  /** The links, in which somebody else is faster at saving. */
  private Links beforeSaving(Supplier<MapResponse.Wish> others) {
    AtomicBoolean mapped = new AtomicBoolean();
    return (Links)
        Proxy.newProxyInstance(
            Links.class.getClassLoader(),
            new Class<?>[] {Links.class},
            (proxy, method, args) -> {
              if (method.getName().equals("saveMapping") && mapped.compareAndSet(false, true)) {
                mapResponse.map(others.get());
              }
              return method.invoke(store.links(), args);
            });
  }

  @Test
  void a_level_is_joined_to_a_tag_one_way() throws Exception {
    Mapping mapping = mapAssessment.map(level(LINK, 3, null, "Level 3"));

    assertThat(mapping.level()).isEqualTo(3);
    assertThat(mapping.direction()).isEqualTo(Direction.TO_NETWORK);
    refused(Why.INVALID, "direction", () -> update.direct(mapping.key(), Direction.BOTH, null));
    refused(Why.CONFLICT, "level", () -> mapAssessment.map(level(LINK, 3, null, "Level three")));
    refused(Why.INVALID, "level", () -> mapAssessment.map(level(LINK, 0, null, "None")));
    assertThat(store.links().mappings(LINK)).containsExactly(mapping);
  }

  @Test
  void a_tag_means_one_thing_in_all_campaigns_of_a_group() throws Exception {
    mapResponse.map(response("night", "tag-night", null));

    refused(
        Why.CONFLICT,
        "tagId",
        () -> mapAssessment.map(level(new LinkId("link-2"), 1, "tag-night", null)));
    assertThat(mapAssessment.map(level(new LinkId("link-3"), 1, "tag-night", null)).tag())
        .isEqualTo(TAG);
  }

  @Test
  void a_mapping_can_be_turned_and_taken_away() throws Exception {
    TagKey key = mapResponse.map(response("night", "tag-night", null)).key();

    assertThat(update.direct(key, Direction.TO_BUILDER, null).direction())
        .isEqualTo(Direction.TO_BUILDER);
    new Unmap(store.links()).unmap(key);

    assertThat(store.links().mappings(LINK)).isEmpty();
    refused(Why.UNKNOWN, "id", () -> new Unmap(store.links()).unmap(key));
    refused(Why.UNKNOWN, "id", () -> update.direct(key, Direction.BOTH, null));
  }

  @Test
  void nothing_is_mapped_while_a_service_is_down_or_without_a_link() {
    catalogs.down = Side.BUILDER;
    refused(Why.UNAVAILABLE, null, () -> mapResponse.map(response("night", "tag-night", null)));
    catalogs.down = Side.NETWORK;
    refused(Why.UNAVAILABLE, null, () -> mapResponse.map(response("night", "tag-night", null)));
    refused(
        Why.UNKNOWN,
        "linkId",
        () -> mapAssessment.map(level(new LinkId("nobody"), 1, "tag-night", null)));
    assertNothingStored();
  }

  private void assertNothingStored() {
    assertThat(store.links().mappings(LINK)).isEmpty();
    assertThat(catalogs.tags).hasSize(2);
  }

  private static MapResponse.Wish response(
      String response, @Nullable String tag, @Nullable String newTag) {
    return new MapResponse.Wish(LINK, response, tag, newTag, Direction.BOTH);
  }

  private static MapAssessment.Wish level(
      LinkId link, int level, @Nullable String tag, @Nullable String newTag) {
    return new MapAssessment.Wish(link, level, tag, newTag);
  }
}
