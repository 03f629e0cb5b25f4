package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Action Builder as documented: keys, entry point, campaigns, pages, filters. */
class ActionBuilderReadingTest extends BuilderTest {

  @Test
  void the_greeting_names_the_organization() {
    Http.Reply reply = api.get("/");

    assertThat(reply.type()).isEqualTo("application/hal+json");
    assertThat(Payload.shape(reply.json()))
        .isEqualTo(Payload.shape("action-builder/entry-point.json"));
    assertThat(reply.json().path("motd"))
        .isEqualTo(Payload.json("action-builder/entry-point.json").path("motd"));
  }

  @Test
  void a_wrong_key_is_a_401_and_a_wrong_subdomain_a_404() {
    Http wrongKey = new Http(simulator.builderUrl(SampleData.SUBDOMAIN), "wrong");
    Http wrongSubdomain = new Http(simulator.builderUrl("nobody"), SampleData.ORGANIZATION_KEY);

    assertThat(wrongKey.get("/campaigns").status()).isEqualTo(401);
    assertThat(wrongKey.get("/").status()).isEqualTo(401);
    assertThat(wrongSubdomain.get("/").status()).isEqualTo(404);
  }

  @Test
  void campaigns_have_the_documented_shape_and_one_is_archived() {
    JsonNode page = api.get("/campaigns").json();
    JsonNode maple = api.get("/campaigns/" + MAPLE).json();

    assertThat(Payload.shape(page)).isEqualTo(Payload.shape("action-builder/campaigns-page.json"));
    assertThat(Payload.shape(maple)).isEqualTo(Payload.shape("action-builder/campaign.json"));
    assertThat(maple.path("total_number").asText()).isEqualTo("600");
    assertThat(page.path("_embedded").findValuesAsText("archived"))
        .containsExactlyInAnyOrder("false", "false", "true");
    assertThat(api.get("/campaigns/unknown").status()).isEqualTo(404);
    assertThat(api.put("/campaigns/" + MAPLE, "{}").status()).isEqualTo(405);
    String recent = Http.filter("modified_date gt '2026-01-01T00:00:00Z'");
    assertThat(api.all("/campaigns?" + recent, "action_builder:campaigns")).isEmpty();
  }

  @Test
  void entity_types_tell_who_has_a_single_name() {
    JsonNode page = api.get("/campaigns/" + MAPLE + "/entity_types").json();

    assertThat(Payload.shape(page))
        .isEqualTo(Payload.shape("action-builder/entity-types-page.json"));
    assertThat(page.findValuesAsText("singular_name")).containsExactly("Person", "Building");
    assertThat(page.findValuesAsText("name_type")).containsExactly("multi", "single");
    assertThat(api.get("/campaigns/" + MAPLE + "/connection_types").status()).isEqualTo(200);
  }

  @Test
  void a_page_has_25_a_number_of_pages_but_no_number_of_records() {
    JsonNode first = api.get(PEOPLE + "?per_page=99").json();
    JsonNode last = api.get(PEOPLE + "?page=24").json();

    assertThat(first.path("_embedded").path("osdi:people")).hasSize(25);
    assertThat(first.path("total_pages").asInt()).isEqualTo(24);
    assertThat(names(first)).isEqualTo(names(Payload.json("action-builder/people-page.json")));
    assertThat(first.path("_links").has("next")).isTrue();
    assertThat(last.path("_links").has("next")).isFalse();
    List<JsonNode> all = api.all(PEOPLE, "osdi:people");
    assertThat(new HashSet<>(all.stream().map(BuilderTest::id).toList())).hasSize(600);
  }

  @Test
  void an_empty_search_has_no_pages() {
    JsonNode page = api.get(PEOPLE + "?" + Http.filter("email_address eq 'no@example.org'")).json();

    assertThat(page.path("total_pages").asInt()).isZero();
    assertThat(names(page)).isEqualTo(names(Payload.json("action-builder/people-page-empty.json")));
  }

  @Test
  void people_are_found_by_e_mail_number_identifier_and_date() {
    String id = entity("Nora", "n'ora+1@example.org");
    api.put(
        PEOPLE + "/" + id,
        "{\"identifiers\":[\"custom_id:rtu-1\"],\"phone_numbers\":[{\"number\":\"15035550199\"}]}");

    assertThat(found("email_address eq 'N''ora+1@example.org'")).hasSize(1);
    assertThat(found("phone_number eq '15035550199'")).hasSize(1);
    assertThat(found("identifier eq 'custom_id:rtu-1'")).hasSize(1);
    assertThat(found("modified_date gt '2026-04-01T10:00:00.249Z'")).hasSize(1);
    assertThat(found("modified_date gt '2026-04-01T10:00:00.250Z'")).isEmpty();
    assertThat(found("modified_date lt '2026-04-01T00:00:00Z'")).hasSize(600);
    assertThat(found("modified_date gt '2026-04-01' and email_address eq 'x@example.org'"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "family_name eq 'Okonjo'",
        "given_name eq 'Amara'",
        "name eq 'Maple Court'",
        "email_address eq 'a@example.org' or email_address eq 'b@example.org'",
        "email_address eq a@example.org"
      })
  void a_filter_it_cannot_use_is_a_400(String filter) {
    assertThat(api.get(PEOPLE + "?" + Http.filter(filter)).status()).isEqualTo(400);
  }

  @Test
  void a_search_covers_one_campaign_only() {
    entity("Nora", "nora@example.org");
    String filter = "?" + Http.filter("email_address eq 'nora@example.org'");

    assertThat(api.all(PEOPLE + filter, "osdi:people")).hasSize(1);
    assertThat(api.all("/campaigns/" + CEDAR + "/people" + filter, "osdi:people")).isEmpty();
  }

  @Test
  void an_entity_with_a_single_name_has_the_documented_shape() {
    JsonNode building =
        api.all(PEOPLE, "osdi:people").stream()
            .filter(each -> each.path("action_builder:entity_type").asText().equals("Building"))
            .findFirst()
            .orElseThrow();
    JsonNode alone = api.get(PEOPLE + "/" + id(building)).json();

    assertThat(Payload.shape(alone))
        .isEqualTo(Payload.shape("action-builder/person-single-name-entity.json"));
  }

  @Test
  void tags_are_found_by_name_only() {
    JsonNode found = api.get(TAGS + "?" + Http.filter("name eq 'Building captain'")).json();

    assertThat(Payload.shape(found))
        .isEqualTo(Payload.shape("action-builder/tags-page-filtered-by-name.json"));
    assertThat(api.get(TAGS + "?" + Http.filter("field eq 'Role'")).status()).isEqualTo(400);
    JsonNode page = api.get(TAGS).json();
    assertThat(Payload.shape(page)).isEqualTo(Payload.shape("action-builder/tags-page.json"));
    assertThat(page.findValuesAsText("name")).contains("Prospect").doesNotContain("Stairwell lead");
  }

  private List<JsonNode> found(String filter) {
    return api.all(PEOPLE + "?" + Http.filter(filter), "osdi:people");
  }

  /** The names of the properties of a page and of its links, apart from {@code next}. */
  private static Set<String> names(JsonNode page) {
    Set<String> names = new HashSet<>();
    page.fieldNames().forEachRemaining(names::add);
    page.path("_links").fieldNames().forEachRemaining(name -> names.add("_links/" + name));
    names.remove("_links/next");
    return names;
  }
}
