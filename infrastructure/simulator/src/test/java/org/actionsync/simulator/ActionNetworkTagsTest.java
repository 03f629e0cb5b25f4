package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Action Network as documented: tags and taggings. */
class ActionNetworkTagsTest extends NetworkTest {

  private static final String CREATE = Payload.text("action-network/tag-create-request.json");

  @Test
  void an_existing_name_in_any_case_gives_the_existing_tag() {
    JsonNode known = union.post("/tags", CREATE).json();
    JsonNode again = union.post("/tags", "{\"name\":\"BUILDING captain\"}").json();
    Http.Reply made = union.post("/tags", "{\"name\":\"Rent strike\"}");

    assertThat(id(again)).isEqualTo(id(known));
    assertThat(again.path("name").asText()).isEqualTo("Building captain");
    assertThat(made.status()).isEqualTo(200);
    assertThat(Payload.shape(made.json()))
        .isEqualTo(Payload.shape("action-network/tag-create-response.json"));
    assertThat(union.get("/tags/" + id(made.json())).json()).isEqualTo(made.json());
  }

  @Test
  void some_special_characters_are_refused() {
    assertThat(union.post("/tags", "{\"name\":\"big $$ donor\"}").status()).isEqualTo(400);
    assertThat(union.post("/tags", "{}").status()).isEqualTo(400);
  }

  @Test
  void tags_can_be_neither_changed_nor_deleted() {
    String tag = "/tags/" + id(union.post("/tags", CREATE).json());

    assertThat(union.put(tag, CREATE).status()).isEqualTo(405);
    assertThat(union.delete(tag).status()).isEqualTo(405);
  }

  @Test
  void a_page_of_tags_has_totals_and_a_next_on_the_last_page() {
    JsonNode page = union.get("/tags").json();

    assertThat(Payload.shape(page)).isEqualTo(Payload.shape("action-network/tags-page.json"));
    assertThat(page.path("total_pages").asInt()).isEqualTo(1);
    assertThat(page.path("total_records").asInt()).isEqualTo(14);
  }

  @Test
  void tagging_answers_reads_and_deletes_as_documented() {
    String person = activist("Nora", "nora@example.org");
    String tag = "/tags/" + id(union.post("/tags", CREATE).json());
    Http.Reply tagged = union.post(tag + "/taggings", taggingOf(person));

    assertThat(tagged.status()).isEqualTo(200);
    assertThat(Payload.shape(tagged.json()))
        .isEqualTo(Payload.shape("action-network/tagging-create-response.json"));
    String tagging = tag + "/taggings/" + id(tagged.json());
    assertThat(Payload.shape(union.get(tagging).json()))
        .isEqualTo(Payload.shape("action-network/tagging.json"));
    assertThat(Payload.shape(union.get("/people/" + person + "/taggings").json()))
        .isEqualTo(Payload.shape("action-network/person-taggings-page.json"));
    assertThat(Payload.shape(union.get(tag + "/taggings").json()))
        .isEqualTo(Payload.shape("action-network/tag-taggings-page.json"));
    assertThat(union.put(tagging, "{}").status()).isEqualTo(405);

    Http.Reply deleted = union.delete(tagging);
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.json())
        .isEqualTo(Payload.json("action-network/tagging-delete-response.json"));
    assertThat(union.get(tagging).status()).isEqualTo(404);
    assertThat(union.delete(tagging).status()).isEqualTo(404);
    assertThat(byId(person).tags()).isEmpty();
  }

  @Test
  void tagging_again_replaces() {
    String person = activist("Nora", "nora@example.org");
    String tag = "/tags/" + id(union.post("/tags", CREATE).json());
    String first = id(union.post(tag + "/taggings", taggingOf(person)).json());
    later();
    JsonNode second = union.post(tag + "/taggings", taggingOf(person)).json();

    assertThat(id(second)).isNotEqualTo(first);
    assertThat(second.path("created_date").asText()).isEqualTo("2026-04-01T10:01:00Z");
    assertThat(union.all("/people/" + person + "/taggings", "osdi:taggings")).hasSize(1);
  }

  @Test
  void a_tagging_needs_a_person_of_the_group() {
    String tag = "/tags/" + id(union.post("/tags", CREATE).json());
    Http.Reply reply = union.post(tag + "/taggings", taggingOf("nobody"));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json()).isEqualTo(Payload.json("action-network/error-invalid-person.json"));
  }

  @Test
  void a_background_tagging_and_untagging_answer_nothing() {
    String person = activist("Nora", "nora@example.org");
    String tag = "/tags/" + id(union.post("/tags", CREATE).json());

    assertThat(union.post(tag + "/taggings?background_request=true", taggingOf(person)).text())
        .isEqualTo("{}");
    assertThat(byId(person).tags()).containsExactly("Building captain");
    JsonNode tagging = union.all("/people/" + person + "/taggings", "osdi:taggings").get(0);
    String path = tag + "/taggings/" + id(tagging) + "?background_request=true";
    assertThat(union.delete(path).text()).isEqualTo("{}");
    assertThat(byId(person).tags()).isEmpty();
  }

  @Test
  void the_helper_ignores_unknown_names_and_adds_before_it_removes() {
    String person = activist("Nora", "nora@example.org");
    String both =
        "{\"person\":{\"email_addresses\":[{\"address\":\"nora@example.org\"}]},"
            + "\"add_tags\":[\"prospect\",\"Newsletter\",\"No such tag\"],"
            + "\"remove_tags\":[\"Prospect\",\"No such tag either\"]}";
    Http.Reply reply = union.post("/people", both);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(byId(person).tags()).containsExactly("Newsletter");
    assertThat(union.all("/tags", "osdi:tags")).hasSize(14);
  }

  @Test
  void tagging_does_not_move_the_persons_date() {
    String person = activist("Nora", "nora@example.org");
    later();
    String tag = "/tags/" + id(union.post("/tags", CREATE).json());
    union.post(tag + "/taggings", taggingOf(person));
    union.post(
        "/people",
        Payload.text("action-network/person-signup-request-tags-only.json")
            .replace("amara.okonjo@example.org", "nora@example.org"));
    control.edit(UNION, person).tag("Prospect").untag("Prospect");

    assertThat(union.get("/people/" + person).json().path("modified_date").asText())
        .isEqualTo("2026-04-01T10:00:00Z");
  }

  @Test
  void a_tag_renamed_by_hand_keeps_its_id_and_a_deleted_one_leaves_no_trace() {
    String person = activist("Nora", "nora@example.org");
    control.edit(UNION, person).tag("Prospect");
    List<JsonNode> before = union.all("/people/" + person + "/taggings", "osdi:taggings");

    control.renameTag(UNION, "Prospect", "Interested");
    assertThat(byId(person).tags()).containsExactly("Interested");
    assertThat(union.all("/people/" + person + "/taggings", "osdi:taggings")).isEqualTo(before);

    control.deleteTag(UNION, "Interested");
    assertThat(union.all("/people/" + person + "/taggings", "osdi:taggings")).isEmpty();
  }

  private String taggingOf(String person) {
    return Payload.text("action-network/tagging-create-request.json")
        .replace("5d0c2f6e-1a7b-4c1e-9f0d-6b1f0a7c3e21", person);
  }
}
