package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.actionsync.simulator.SimulatorOptions.Rules;
import org.actionsync.simulator.builder.BuilderRules;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.builder.EntityView.Channel;
import org.actionsync.simulator.network.NetworkRules;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Test;

/** Action Builder as documented: how entities are made and changed. */
class ActionBuilderWritingTest extends BuilderTest {

  private static final String CREATE =
      Payload.text("action-builder/person-signup-request-create.json");

  @Test
  void the_documented_request_makes_an_entity_and_answers_it_unwrapped() {
    Http.Reply reply = api.post(PEOPLE, CREATE);
    JsonNode person = reply.json();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(person.has("person")).isFalse();
    assertThat(person.path("identifiers").path(1).asText()).isEqualTo("custom_id:rtu-10733");
    assertThat(person.path("created_date").asText()).isEqualTo("2026-04-01T10:00:00.250Z");
    assertThat(person.path("email_addresses").path(0).path("status").asText())
        .isEqualTo("subscribed");
    assertThat(person.path("phone_numbers").path(0).has("status")).isFalse();
    assertThat(person.path("email_addresses").path(0).path("source").asText()).isEqualTo("api");
    EntityView linh = byId(id(person));
    assertThat(linh.assessment()).isEqualTo(3);
    assertThat(linh.responses()).containsExactly("Tenant info › Role › Building captain");
  }

  @Test
  void the_shape_of_the_answer_is_the_recorded_one() {
    JsonNode made = api.post(PEOPLE, CREATE).json();
    Http.Reply full =
        write(id(made), ",\"additional_name\":\"Bao\",\"action_builder:pronouns\":\"she/her\"", "");

    assertThat(Payload.shape(full.json()))
        .isEqualTo(Payload.shape("action-builder/person-signup-response-recorded-shape.json"));
    assertThat(Payload.shape(api.get(PEOPLE + "/" + id(made)).json()))
        .isEqualTo(Payload.shape("action-builder/person.json"));
  }

  @Test
  void answers_can_be_wrapped_as_documented() {
    var rules = new Rules(NetworkRules.DOCUMENTED, new BuilderRules(true, false));
    try (Simulator other = Simulator.start(options().with(rules))) {
      Http wrapped = new Http(other.builderUrl("riversidetenants"), SampleData.ORGANIZATION_KEY);
      JsonNode person = wrapped.post(PEOPLE, CREATE).json().path("person");
      assertThat(person.path("given_name").asText()).isEqualTo("Linh");
    }
  }

  @Test
  void without_a_known_identifier_every_post_makes_another_entity() {
    String body =
        "{\"person\":{\"given_name\":\"Nora\",\"email_addresses\":[{\"address\":\"n@example.org\"}]}}";
    String one = id(api.post(PEOPLE, body).json());
    String two = id(api.post(PEOPLE, body).json());

    assertThat(two).isNotEqualTo(one);
    assertThat(control.byEmail(MAPLE, "n@example.org")).hasSize(2);
  }

  @Test
  void a_custom_identifier_finds_the_entity() {
    String one = id(api.post(PEOPLE, CREATE).json());
    String again =
        id(api.post(PEOPLE, "{\"person\":{\"identifiers\":[\"custom_id:rtu-10733\"]}}").json());

    assertThat(again).isEqualTo(one);
  }

  @Test
  void an_identifier_with_an_unknown_prefix_or_bad_letters_is_not_kept() {
    String id = entity("Nora", "nora@example.org");
    write(id, ",\"identifiers\":[\"action_builder:" + id + "\",\"shoe:42\",\"custom_id:a b\"]", "");

    assertThat(byId(id).identifiers()).isEmpty();
  }

  @Test
  void an_entity_of_another_campaign_is_added_by_its_own_identifier() {
    String cedar =
        control.entities(CEDAR).stream()
            .map(EntityView::id)
            .filter(id -> control.entity(MAPLE, id).isEmpty())
            .findFirst()
            .orElseThrow();
    String request =
        Payload.text("action-builder/person-signup-request-connect-existing-entity.json")
            .replace("0d7e5b93-6f41-4a8c-b2e0-1c9a8d3f7e65", cedar);
    int entities = control.entities(MAPLE).size();

    assertThat(id(api.post(PEOPLE, request).json())).isEqualTo(cedar);
    assertThat(control.entities(MAPLE)).hasSize(entities + 1);
    assertThat(control.entity(CEDAR, cedar)).isPresent();
  }

  @Test
  void a_name_is_required() {
    Http.Reply reply =
        api.post(PEOPLE, "{\"person\":{\"email_addresses\":[{\"address\":\"n@example.org\"}]}}");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(control.byEmail(MAPLE, "n@example.org")).isEmpty();
  }

  @Test
  void an_address_without_a_state_is_refused_whole() {
    int before = control.entities(MAPLE).size();
    Http.Reply made = api.post(PEOPLE, CREATE.replace("\"region\": \"OR\",", ""));

    assertThat(made.status()).isEqualTo(422);
    assertThat(made.json())
        .isEqualTo(Payload.json("action-builder/error-validation-assumed-shape.json"));
    assertThat(control.entities(MAPLE)).hasSize(before);
    String id = entity("Nora", "nora@example.org");
    String bad = "{\"given_name\":\"Nor\",\"postal_addresses\":[{\"country\":\"CA\"}]}";
    assertThat(api.put(PEOPLE + "/" + id, bad).status()).isEqualTo(422);
    assertThat(byId(id).givenName()).isEqualTo("Nora");
  }

  @Test
  void a_british_address_has_no_state_and_other_countries_are_refused() {
    String id = entity("Nora", "nora@example.org");
    String british =
        "{\"postal_addresses\":[{\"address_lines\":[\"1 Quay\"],\"region\":\"LN\",\"country\":\"GB\"}]}";
    assertThat(api.put(PEOPLE + "/" + id, british).status()).isEqualTo(200);
    assertThat(byId(id).addresses().get(0).place().region()).isNull();
    assertThat(byId(id).addresses().get(0).type()).isEqualTo("physical");

    String french = "{\"postal_addresses\":[{\"address_lines\":[\"1 Quai\"],\"country\":\"FR\"}]}";
    assertThat(api.put(PEOPLE + "/" + id, french).status()).isEqualTo(422);
  }

  @Test
  void contact_items_are_appended_unless_identifier_or_value_match() {
    String id = entity("Nora", "nora@example.org");
    write(id, ",\"email_addresses\":[{\"address\":\"second@example.org\"}]", "");
    write(
        id,
        ",\"email_addresses\":[{\"address\":\"NORA@example.org\",\"status\":\"subscribed\"}]",
        "");
    write(id, ",\"phone_numbers\":[{\"number\":\"5035550199\"},{\"number\":\"15035550199\"}]", "");

    assertThat(byId(id).emails())
        .containsExactly(
            new Channel("nora@example.org", "Home", "subscribed", null),
            new Channel("second@example.org", null, null, null));
    assertThat(byId(id).numbers())
        .containsExactly(new Channel("15035550199", "Mobile", null, null));
  }

  @Test
  void an_item_is_changed_in_place_by_its_identifier() {
    String id = entity("Nora", "nora@example.org");
    JsonNode item = api.get(PEOPLE + "/" + id).json().path("email_addresses").path(0);
    String itemId = item.path("action_builder:identifier").asText();

    write(
        id,
        ",\"email_addresses\":[{\"action_builder:identifier\":\"%s\",\"address\":\"new@example.org\",\"status\":\"unsubscribed\",\"action_builder:confirmed\":\"verified\"}]"
            .formatted(itemId),
        "");

    assertThat(byId(id).emails())
        .containsExactly(new Channel("new@example.org", "Home", "unsubscribed", "verified"));
  }

  @Test
  void an_address_is_the_same_by_street_or_postal_code_and_another_otherwise() {
    String id = entity("Nora", "nora@example.org");
    putAddress(id, "1 Alder Row", "97204");
    putAddress(id, "1 Alder Row", "97209");
    assertThat(byId(id).addresses()).hasSize(1);
    putAddress(id, "2 Birch Lane", "97209");
    assertThat(byId(id).addresses()).hasSize(1);
    putAddress(id, "3 Quay Street", "97401");
    assertThat(byId(id).addresses()).hasSize(2);
  }

  private void putAddress(String id, String line, String code) {
    String body =
        "{\"postal_addresses\":[{\"address_lines\":[\"%s\"],\"region\":\"OR\",\"postal_code\":\"%s\",\"country\":\"US\"}]}";
    assertThat(api.put(PEOPLE + "/" + id, body.formatted(line, code)).status()).isEqualTo(200);
  }

  @Test
  void a_subscription_counts_in_one_campaign_and_a_quality_in_all() {
    String id = entity("Nora", "nora@example.org");
    control.edit(MAPLE, id).addToCampaign(CEDAR);
    write(
        id,
        ",\"email_addresses\":[{\"address\":\"nora@example.org\",\"status\":\"subscribed\",\"action_builder:confirmed\":\"bad\"}]",
        "");

    assertThat(byId(id).emails())
        .containsExactly(new Channel("nora@example.org", "Home", "subscribed", "bad"));
    assertThat(control.entity(CEDAR, id).orElseThrow().emails())
        .containsExactly(new Channel("nora@example.org", "Home", null, "bad"));
  }

  @Test
  void an_assessment_is_set_cleared_and_per_campaign() {
    String id = entity("Nora", "nora@example.org");
    control.edit(MAPLE, id).addToCampaign(CEDAR);
    api.put(PEOPLE + "/" + id, Payload.text("action-builder/person-update-request.json"));
    assertThat(byId(id).assessment()).isEqualTo(3);
    assertThat(control.entity(CEDAR, id).orElseThrow().assessment()).isNull();

    write(id, ",\"action_builder:latest_assessment\":null", "");
    assertThat(byId(id).assessment()).isNull();
  }

  @Test
  void names_change_over_the_api_unless_they_are_fixed() {
    String id = entity("Nora", "nora@example.org");
    api.put(PEOPLE + "/" + id, "{\"given_name\":\"Norah\"}");
    assertThat(byId(id).givenName()).isEqualTo("Norah");

    var rules = new Rules(NetworkRules.DOCUMENTED, new BuilderRules(false, true));
    try (Simulator other = Simulator.start(options().with(rules))) {
      Http fixed = new Http(other.builderUrl("riversidetenants"), SampleData.ORGANIZATION_KEY);
      String known = other.builder().entities(MAPLE).get(0).id();
      Http.Reply reply = fixed.put(PEOPLE + "/" + known, "{\"given_name\":\"Other\"}");
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.json().path("given_name").asText()).isNotEqualTo("Other");
    }
  }

  @Test
  void delete_takes_out_of_this_campaign_only() {
    String id = entity("Nora", "nora@example.org");
    control.edit(MAPLE, id).addToCampaign(CEDAR);

    Http.Reply reply = api.delete(PEOPLE + "/" + id);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json()).isEqualTo(Payload.json("action-builder/person-delete-response.json"));
    assertThat(api.delete(PEOPLE + "/" + id).status()).isEqualTo(404);
    assertThat(api.get(PEOPLE + "/" + id).status()).isEqualTo(404);
    assertThat(control.entity(CEDAR, id)).isPresent();
  }

  @Test
  void connections_and_a_primary_flag_are_accepted() {
    String body = Payload.text("action-builder/person-signup-request-with-connection.json");
    assertThat(api.post(PEOPLE, body).status()).isEqualTo(200);
    String id = entity("Nora", "nora@example.org");
    write(id, ",\"email_addresses\":[{\"address\":\"nora@example.org\",\"primary\":true}]", "");
    assertThat(api.get(PEOPLE + "/" + id).text()).doesNotContain("primary");
  }

  @Test
  void the_date_moves_only_when_something_changed() {
    String id = entity("Nora", "nora@example.org");
    later();
    write(
        id,
        ",\"given_name\":\"Nora\",\"email_addresses\":[{\"address\":\"nora@example.org\"}]",
        "");
    assertThat(modified(id)).isEqualTo("2026-04-01T10:00:00.250Z");

    write(id, ",\"preferred_language\":\"es\"", "");
    assertThat(modified(id)).isEqualTo("2026-04-01T10:01:00.250Z");
  }
}
