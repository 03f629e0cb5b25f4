package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.actionsync.simulator.builder.ResponseView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Action Builder as documented: responses (its tags) and taggings. */
class ActionBuilderResponsesTest extends BuilderTest {

  private static final String CAPTAIN = tag("Tenant info", "Role", "Building captain");
  private static final String PROSPECT = tag("Tenant info", "Role", "Prospect");
  private static final String FIXED = tag("Tenancy", "Lease", "Fixed term");
  private static final String MONTHLY = tag("Tenancy", "Lease", "Month to month");
  private static final String PAID = tag("Member", "Status", "Paid member");

  private final String nora = entity("Nora", "nora@example.org");

  @Test
  void a_response_of_a_single_choice_field_replaces_the_old_one() {
    addTags(nora, FIXED);
    addTags(nora, MONTHLY);

    assertThat(byId(nora).responses()).containsExactly("Tenancy › Lease › Month to month");
  }

  @Test
  void a_field_with_several_responses_keeps_both_and_repeats_none() {
    addTags(nora, CAPTAIN, PROSPECT);
    addTags(nora, CAPTAIN);

    assertThat(byId(nora).responses())
        .containsExactly("Tenant info › Role › Building captain", "Tenant info › Role › Prospect");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No section/Role/Prospect",
        "Tenant info/No field/Prospect",
        "Tenant info/Role/No response",
        "Tenant info/Prospect/Role",
        "Tenant info/Role/Stairwell lead"
      })
  void what_is_unknown_mixed_up_or_not_active_is_ignored_with_200(String words) {
    String[] parts = words.split("/", -1);
    later();
    Http.Reply reply = addTags(nora, tag(parts[0], parts[1], parts[2]));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(byId(nora).responses()).isEmpty();
    assertThat(modified(nora)).isEqualTo("2026-04-01T10:00:00.250Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Prospect\"", "[\"Prospect\"]", "[{\"name\":\"Prospect\"}]", "{}"})
  void malformed_tags_are_a_500(String addTags) {
    Http.Reply reply = write(nora, "", ",\"add_tags\":" + addTags);

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.json())
        .isEqualTo(Payload.json("action-builder/error-server-assumed-shape.json"));
  }

  @Test
  void the_old_name_of_the_third_key_still_works() {
    addTags(nora, PROSPECT.replace("\"name\"", "\"action_builder:name\""));

    assertThat(byId(nora).responses()).containsExactly("Tenant info › Role › Prospect");
  }

  @Test
  void create_tag_makes_or_activates_the_response() {
    String request = Payload.text("action-builder/person-signup-request-create-tag.json");
    api.post(PEOPLE, request.replace("a4c81f60-2e97-4b3d-8d15-9f6c0e7b3a28", nora));

    assertThat(byId(nora).responses()).containsExactly("Tenant info › Role › Stairwell lead");
    String create = ",\"action_builder:create_tag\":true";
    addTags(nora, tag("Tenant info", "Role", "Door knocker", create));
    addTags(nora, tag("No section", "Role", "Nothing", create));
    assertThat(byId(nora).responses()).hasSize(2);
  }

  @Test
  void typed_responses_come_back_with_the_tagging() {
    String request = Payload.text("action-builder/person-signup-request-typed-responses.json");
    addTags(nora, CAPTAIN);
    api.post(PEOPLE, request.replace("a4c81f60-2e97-4b3d-8d15-9f6c0e7b3a28", nora));

    JsonNode page = api.get(PEOPLE + "/" + nora + "/taggings").json();
    assertThat(page.findValuesAsText("action_builder:note_response"))
        .containsExactly("Prefers evening calls.");
    assertThat(page.findValue("action_builder:number_response").isNumber()).isTrue();
    assertThat(page.findValuesAsText("action_builder:number_response")).containsExactly("4");
    assertThat(page.findValuesAsText("action_builder:date_response")).containsExactly("2026-02-05");
    assertThat(Payload.shape(page))
        .containsAll(Payload.shape("action-builder/person-taggings-page.json"));
  }

  @Test
  void notes_and_numbers_pile_up_and_a_single_date_is_replaced() {
    String number = ",\"action_builder:number_response\":4";
    addTags(nora, tag("Participation", "Attendance", "Meetings attended", number));
    addTags(nora, tag("Participation", "Attendance", "Meetings attended", number));
    String note = ",\"action_builder:note_response\":\"Same\"";
    addTags(nora, tag("Outreach", "Contact notes", "Contact note", note));
    addTags(nora, tag("Outreach", "Contact notes", "Contact note", note));
    String date = ",\"action_builder:date_response\":\"2026-02-0%d\"";
    addTags(
        nora, tag("Participation", "Attendance dates", "Last meeting attended", date.formatted(1)));
    addTags(
        nora, tag("Participation", "Attendance dates", "Last meeting attended", date.formatted(2)));

    List<String> names =
        api.get(PEOPLE + "/" + nora + "/taggings").json().findValuesAsText("action_builder:name");
    assertThat(names)
        .containsExactlyInAnyOrder(
            "Meetings attended",
            "Meetings attended",
            "Contact note",
            "Contact note",
            "Last meeting attended");
  }

  @Test
  void a_universal_response_counts_everywhere_and_cannot_be_taken_away() {
    control.edit(MAPLE, nora).addToCampaign(CEDAR);
    addTags(nora, PAID);
    later();
    addTags(nora, PAID);
    assertThat(control.entity(CEDAR, nora).orElseThrow().responses())
        .containsExactly("Member › Status › Paid member");
    JsonNode tagging = taggings(nora).get(0);
    assertThat(tagging.path("created_date").asText()).isEqualTo("2026-04-01T10:01:00.250Z");

    Http.Reply deleted = api.delete(self(tagging));
    assertThat(deleted.status()).isEqualTo(404);
    assertThat(deleted.error()).isEqualTo("Tag is not accessible");
    assertThat(write(nora, "", ",\"remove_tags\":[" + PAID + "]").status()).isEqualTo(200);
    assertThat(byId(nora).responses()).containsExactly("Member › Status › Paid member");
  }

  @Test
  void remove_tags_takes_matching_ones_and_ignores_others() {
    addTags(nora, PROSPECT);
    String request = Payload.text("action-builder/person-signup-request-add-and-remove-tags.json");
    api.post(PEOPLE, request.replace("a4c81f60-2e97-4b3d-8d15-9f6c0e7b3a28", nora));

    assertThat(byId(nora).responses()).containsExactly("Tenant info › Role › Building captain");
    assertThat(write(nora, "", ",\"remove_tags\":[" + FIXED + "]").status()).isEqualTo(200);
  }

  @Test
  void taggings_are_read_by_person_and_by_tag_and_deleted_under_either() {
    String abe = entity("Abe", "abe@example.org");
    addTags(nora, CAPTAIN);
    addTags(abe, CAPTAIN);
    JsonNode byPerson = taggings(nora).get(0);
    String tag = byPerson.path("_links").path("osdi:tag").path("href").asText();
    JsonNode page = api.get(tag + "/taggings").json();

    assertThat(Payload.shape(page))
        .isEqualTo(Payload.shape("action-builder/tag-taggings-page.json"));
    assertThat(self(byPerson)).contains("/people/" + nora + "/taggings/");
    String underTag = tag + "/taggings/" + id(byPerson);
    assertThat(Payload.shape(api.get(underTag).json()))
        .isEqualTo(Payload.shape("action-builder/tagging.json"));

    later();
    Http.Reply deleted = api.delete(underTag);
    assertThat(deleted.json())
        .isEqualTo(Payload.json("action-builder/tagging-delete-response.json"));
    assertThat(api.delete(underTag).status()).isEqualTo(404);
    assertThat(modified(nora)).isEqualTo("2026-04-01T10:01:00.250Z");
    assertThat(api.delete(self(taggings(abe).get(0))).status()).isEqualTo(200);
    assertThat(api.post(tag + "/taggings", "{}").status()).isEqualTo(405);
  }

  @Test
  void a_tagging_moves_the_date_only_if_something_was_added() {
    later();
    addTags(nora, CAPTAIN);
    assertThat(modified(nora)).isEqualTo("2026-04-01T10:01:00.250Z");
    later();
    addTags(nora, CAPTAIN);
    assertThat(modified(nora)).isEqualTo("2026-04-01T10:01:00.250Z");
  }

  @Test
  void a_response_is_made_in_an_existing_field_only() {
    Http.Reply made =
        api.post(
            TAGS,
            "{\"name\":\"Door knocker\",\"action_builder:section\":\"Tenant info\",\"action_builder:field\":\"Role\"}");

    assertThat(made.status()).isEqualTo(200);
    assertThat(Payload.shape(made.json()))
        .isEqualTo(Payload.shape("action-builder/tag-create-response.json"));
    assertThat(Payload.shape(api.get(TAGS + "/" + id(made.json())).json()))
        .isEqualTo(Payload.shape("action-builder/tag.json"));
    assertThat(
            api.post(
                    TAGS,
                    "{\"name\":\"X\",\"action_builder:section\":\"No\",\"action_builder:field\":\"No\"}")
                .status())
        .isEqualTo(422);
    assertThat(api.post(TAGS, "{\"name\":\"X\"}").status()).isEqualTo(422);
    assertThat(api.put(TAGS + "/" + id(made.json()), "{}").status()).isEqualTo(405);
  }

  @Test
  void a_response_of_an_address_field_needs_an_address() {
    String request = Payload.text("action-builder/tag-create-request-address.json");
    JsonNode made = api.post(TAGS, request).json();

    assertThat(Payload.shape(made))
        .isEqualTo(Payload.shape("action-builder/tag-create-response-address.json"));
    assertThat(api.post(TAGS, request.replace("postal_addresses", "nothing")).status())
        .isEqualTo(422);
  }

  @Test
  void deleting_a_response_hides_it_and_its_taggings_in_this_campaign() {
    addTags(nora, CAPTAIN);
    String tag = taggings(nora).get(0).path("_links").path("osdi:tag").path("href").asText();

    Http.Reply reply = api.delete(tag);
    assertThat(reply.json()).isEqualTo(Payload.json("action-builder/tag-delete-response.json"));
    assertThat(api.get(tag).status()).isEqualTo(404);
    assertThat(taggings(nora)).isEmpty();
    addTags(nora, CAPTAIN);
    assertThat(taggings(nora)).isEmpty();
  }

  @Test
  void renaming_by_hand_keeps_id_and_taggings() {
    addTags(nora, PROSPECT);
    JsonNode before = taggings(nora).get(0);
    control.renameResponse(MAPLE, responseId("Prospect"), "Interested");

    JsonNode after = taggings(nora).get(0);
    assertThat(id(after)).isEqualTo(id(before));
    assertThat(after.path("_links")).isEqualTo(before.path("_links"));
    assertThat(after.path("action_builder:name").asText()).isEqualTo("Interested");
  }

  @Test
  void switching_a_field_off_hides_its_taggings_and_on_brings_them_back() {
    addTags(nora, PROSPECT);
    control.activateField(MAPLE, "Tenant info › Role", false);
    assertThat(taggings(nora)).isEmpty();
    assertThat(addTags(nora, CAPTAIN).status()).isEqualTo(200);

    control.activateField(MAPLE, "Tenant info › Role", true);
    assertThat(byId(nora).responses()).containsExactly("Tenant info › Role › Prospect");
  }

  private String responseId(String name) {
    return control.responses(MAPLE).stream()
        .filter(response -> response.name().equals(name))
        .map(ResponseView::id)
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> taggings(String person) {
    return api.all(PEOPLE + "/" + person + "/taggings", "osdi:taggings");
  }

  private static String self(JsonNode resource) {
    return resource.path("_links").path("self").path("href").asText();
  }
}
