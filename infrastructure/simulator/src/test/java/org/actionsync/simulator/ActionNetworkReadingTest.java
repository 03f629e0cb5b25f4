package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Action Network as documented: keys, entry point, pages, filters, names of groups. */
class ActionNetworkReadingTest extends NetworkTest {

  @Test
  void the_entry_point_answers_any_key_and_hides_tags_from_a_wrong_one() {
    Http.Reply right = union.get("/");
    Http.Reply wrong = new Http(simulator.networkUrl(), "wrong-key").get("/");
    Http.Reply none = new Http(simulator.networkUrl(), "").get("");

    assertThat(right.status()).isEqualTo(200);
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(none.status()).isEqualTo(200);
    assertThat(Payload.shape(right.json()))
        .isEqualTo(Payload.shape("action-network/entry-point.json"));
    assertThat(Payload.shape(wrong.json()))
        .isEqualTo(Payload.shape("action-network/entry-point-without-tags.json"));
    assertThat(right.json().path("motd"))
        .isEqualTo(Payload.json("action-network/entry-point.json").path("motd"));
    assertThat(right.text()).doesNotContain("Riverside");
  }

  @Test
  void a_wrong_key_is_echoed_in_a_403() {
    Http.Reply reply = new Http(simulator.networkUrl(), "wrong-key-123").get("/people?per_page=1");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.error()).isEqualTo("API Key invalid or not present wrong-key-123");
  }

  @Test
  void answers_are_hal_with_links_to_the_address_that_was_asked() {
    Http.Reply reply = union.get("/people?per_page=1");

    assertThat(reply.type()).isEqualTo("application/hal+json");
    String self = reply.json().path("_links").path("osdi:people").path(0).path("href").asText();
    assertThat(self).startsWith(simulator.networkUrl() + "/people/");
    assertThat(union.get(self).status()).isEqualTo(200);
  }

  @Test
  void a_page_of_people_has_25_and_no_totals() {
    JsonNode page = union.get("/people?per_page=100").json();

    assertThat(page.path("per_page").asInt()).isEqualTo(25);
    assertThat(page.path("_embedded").path("osdi:people")).hasSize(25);
    assertThat(page.has("total_pages")).isFalse();
    assertThat(page.has("total_records")).isFalse();
    assertThat(fields(page)).isEqualTo(fields(Payload.json("action-network/people-page.json")));
  }

  @Test
  void next_is_there_on_the_last_page_and_missing_on_an_empty_one() {
    JsonNode last = union.get("/people?page=80").json();
    JsonNode past = union.get("/people?page=81").json();

    assertThat(last.path("_embedded").path("osdi:people")).isNotEmpty();
    assertThat(last.path("_links").has("next")).isTrue();
    assertThat(past.path("_embedded").path("osdi:people")).isEmpty();
    assertThat(past.path("_links").has("next")).isFalse();
    Set<String> documented = fields(Payload.json("action-network/people-page-past-the-end.json"));
    assertThat(fields(past)).isEqualTo(documented);
  }

  @Test
  void all_pages_together_are_everybody_once_in_no_useful_order() {
    List<JsonNode> people = union.all("/people", "osdi:people");

    assertThat(people).hasSize(2000);
    assertThat(new HashSet<>(people.stream().map(NetworkTest::id).toList())).hasSize(2000);
    assertUnsorted(people, "modified_date");
    assertUnsorted(people, "created_date");
    assertUnsorted(people, "family_name");
    assertThat(union.all("/people", "osdi:people")).isEqualTo(people);
  }

  private static void assertUnsorted(List<JsonNode> people, String field) {
    List<String> values = people.stream().map(each -> each.path(field).asText()).toList();
    List<String> sorted = new ArrayList<>(values);
    sorted.sort(Comparator.naturalOrder());
    assertThat(values).isNotEqualTo(sorted);
    sorted.sort(Comparator.reverseOrder());
    assertThat(values).isNotEqualTo(sorted);
  }

  @Test
  void a_group_sees_its_own_list_only() {
    Http harbor = new Http(simulator.networkUrl(), SampleData.HARBOR_KEY);
    String stranger =
        id(harbor.get("/people").json().path("_embedded").path("osdi:people").path(0));

    assertThat(harbor.all("/people", "osdi:people")).hasSize(60);
    assertThat(union.get("/people/" + stranger).status()).isEqualTo(404);
    assertThat(union.get("/people/" + stranger).error()).isEqualTo("Not found");
  }

  @Test
  void the_next_link_of_a_filtered_page_keeps_the_filter() {
    String filter = "modified_date gt '2026-01-01T00:00:00Z'";
    JsonNode page = union.get("/people?" + Http.filter(filter)).json();

    String next = page.path("_links").path("next").path("href").asText();
    assertThat(next).endsWith("/people?page=2&filter=modified_date%20gt%20'2026-01-01T00:00:00Z'");
    assertThat(union.get(next).json().path("page").asInt()).isEqualTo(2);
  }

  @Test
  void modified_date_gt_is_strict_and_to_the_second() {
    String id = activist("Nora", "nora@example.org");
    String modified = union.get("/people/" + id).json().path("modified_date").asText();

    assertThat(modified).isEqualTo("2026-04-01T10:00:00Z");
    assertThat(found("modified_date gt '2026-04-01T09:59:59Z'")).hasSize(1);
    assertThat(found("modified_date gt '2026-04-01T10:00:00Z'")).isEmpty();
    assertThat(found("modified_date lt '2026-04-01'")).hasSize(2000);
  }

  @Test
  void an_apostrophe_is_doubled_and_a_plus_is_percent_encoded() {
    assertThat(found("family_name eq 'O''Neil'")).hasSize(1);
    assertThat(found("email_address eq 'o''neil@example.org'")).hasSize(1);
    assertThat(found("email_address eq 'amy+tenants@example.org'")).hasSize(1);
    String unencoded = "/people?filter=email_address%20eq%20'amy+tenants@example.org'";
    assertThat(union.all(unencoded, "osdi:people")).isEmpty();
    assertThat(found("email_address eq 'O''NEIL@example.org'")).hasSize(1);
  }

  @Test
  void conditions_are_joined_by_and_and_or() {
    String one = "action_network:" + activist("Nora", "nora@example.org");
    String two = "action_network:" + activist("Abe", "abe@example.org");

    assertThat(found("identifier eq '%s' or identifier eq '%s'".formatted(one, two))).hasSize(2);
    assertThat(found("identifier eq '%s' and given_name eq 'Nora'".formatted(one))).hasSize(1);
    assertThat(found("identifier eq '%s' and given_name eq 'Abe'".formatted(one))).isEmpty();
  }

  @Test
  void a_number_is_found_in_its_stored_form_only() {
    phoneOnly("Ines", "15035550199", "subscribed");

    assertThat(found("phone_number eq '15035550199'")).hasSize(1);
    assertThat(found("phone_number eq '+15035550199'")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "languages_spoken eq 'en'",
        "modified_date gt 2026-04-01",
        "modified_date gt 'yesterday'",
        "given_name ge 'A'",
        "given_name eq 'O'Neil'",
        "given_name eq 'A' xor family_name eq 'B'"
      })
  void a_filter_it_cannot_use_is_a_400(String filter) {
    assertThat(union.get("/people?" + Http.filter(filter)).status()).isEqualTo(400);
  }

  @Test
  void tags_and_taggings_cannot_be_filtered() {
    String filter = Http.filter("name eq 'Prospect'");
    assertThat(union.get("/tags?" + filter).status()).isEqualTo(400);
  }

  @Test
  void the_name_of_a_group_is_the_sponsor_of_its_own_actions() {
    JsonNode event =
        union.get("/events?per_page=1").json().path("_embedded").path("osdi:events").path(0);
    assertThat(event.path("action_network:sponsor").path("title").asText())
        .isEqualTo("Riverside Tenants Union");

    Http harbor = new Http(simulator.networkUrl(), SampleData.HARBOR_KEY);
    for (String kind : List.of("events", "forms", "petitions", "fundraising_pages", "campaigns")) {
      JsonNode page = harbor.get("/" + kind).json();
      assertThat(page.path("total_records").asInt()).as(kind).isZero();
      assertThat(page.path("_embedded").path(0)).isEmpty();
    }
  }

  @Test
  void pages_of_actions_have_totals_and_one_may_lack_a_sponsor() {
    JsonNode campaigns = union.get("/campaigns").json();
    JsonNode petition = union.get("/petitions").json();

    assertThat(fields(campaigns))
        .isEqualTo(fields(Payload.json("action-network/campaigns-page.json")));
    assertThat(campaigns.path("total_pages").asInt()).isEqualTo(1);
    assertThat(
            petition.path("_embedded").path("osdi:petitions").path(0).has("action_network:sponsor"))
        .isFalse();
    assertThat(
            union
                .get("/events?" + Http.filter("title eq 'Rent strike teach-in'"))
                .json()
                .path("total_records")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void metadata_names_the_product_and_lists_custom_fields() {
    assertThat(Payload.shape(union.get("/metadata").json()))
        .isEqualTo(Payload.shape("action-network/metadata.json"));
    JsonNode fields = union.get("/metadata/custom_fields").json();
    assertThat(fields(fields)).isEqualTo(fields(Payload.json("action-network/custom-fields.json")));
    assertThat(fields.path("action_network:custom_fields").findValuesAsText("name"))
        .containsExactly("Building", "Volunteer");
  }

  private List<JsonNode> found(String filter) {
    return union.all("/people?" + Http.filter(filter), "osdi:people");
  }

  /** The names of the properties of an object and of its links. */
  private static Set<String> fields(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    object.path("_links").fieldNames().forEachRemaining(name -> names.add("_links/" + name));
    return names;
  }
}
