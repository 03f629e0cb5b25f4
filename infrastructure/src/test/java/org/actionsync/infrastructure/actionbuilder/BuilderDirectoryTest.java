package org.actionsync.infrastructure.actionbuilder;

import static org.actionsync.infrastructure.osdi.People.ENTITY;
import static org.actionsync.infrastructure.osdi.People.entity;
import static org.actionsync.infrastructure.osdi.People.removal;
import static org.actionsync.infrastructure.osdi.People.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.infrastructure.osdi.JsonText;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.Payload;
import org.actionsync.infrastructure.osdi.ScriptedServer;
import org.actionsync.infrastructure.osdi.TestSettings;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls carry a change to an entity, and what is in them. */
class BuilderDirectoryTest {

  private static final String CAMPAIGN = "/api/campaigns/" + SampleData.MAPLE_COURT;
  private static final String PERSON = Payload.builder("person-signup-response-recorded-shape");

  private final ScriptedServer server = ScriptedServer.start();
  private final Osdi osdi = TestSettings.osdi(server.uri());
  private final ContactDirectory directory = MapleCourt.builder(osdi).open(MapleCourt.CAMPAIGN);

  @AfterEach
  void stop() {
    osdi.close();
    server.close();
  }

  @Test
  void a_new_entity_is_sent_as_in_the_example() throws Exception {
    server.then(200, PERSON);

    directory.create(linh(Map.of(Channel.EMAIL, Subscription.SUBSCRIBED)));

    assertThat(server.lines()).containsExactly("POST " + CAMPAIGN + "/people");
    JsonObject example = JsonText.parse(Payload.builder("person-signup-request-create"));
    JsonObject person = example.getJsonObject("person");
    JsonObject sent = sent(0).getJsonObject("person");
    assertThat(sent.getJsonArray("identifiers").getString(0))
        .isEqualTo("custom_id:actionsync-activist-1");
    // The example's own identifier and its assessment, which is never written, are not ours.
    assertThat(without(sent, "identifiers"))
        .isEqualTo(without(without(person, "identifiers"), "action_builder:latest_assessment"));
    assertThat(sent(0).get("add_tags")).isEqualTo(example.get("add_tags"));
  }

  @Test
  void an_entity_of_another_campaign_is_connected_as_in_the_example() throws Exception {
    server.then(200, PERSON);
    RemoteId existing = new RemoteId("0d7e5b93-6f41-4a8c-b2e0-1c9a8d3f7e65");

    directory.create(new Draft(new RemoteId("a-1"), existing, Map.of(), Map.of(), List.of()));

    assertThat(sent(0))
        .isEqualTo(
            JsonText.parse(Payload.builder("person-signup-request-connect-existing-entity")));
  }

  @Test
  void responses_are_sent_as_in_the_example() throws Exception {
    server.then(200, PERSON);

    directory.update(
        new Edit(
            entity(),
            Map.of(),
            Set.of(),
            List.of(role("Building captain")),
            List.of(removal(entity(), role("Prospect")))));

    assertThat(server.lines()).containsExactly("POST " + CAMPAIGN + "/people");
    assertThat(sent(0))
        .isEqualTo(JsonText.parse(Payload.builder("person-signup-request-add-and-remove-tags")));
  }

  @Test
  void an_opt_out_names_the_item_as_in_the_example() throws Exception {
    server.then(200, PERSON);

    directory.update(new Edit(entity(), Map.of(), Set.of(Channel.EMAIL), List.of(), List.of()));

    assertThat(sent(0))
        .isEqualTo(JsonText.parse(Payload.builder("person-signup-request-update-email-item")));
  }

  @Test
  void a_value_that_is_not_there_yet_becomes_a_further_item_without_a_status() throws Exception {
    server.then(200, PERSON);

    directory.update(
        values(
            Map.of(
                Field.EMAIL, "amara@example.com",
                Field.MOBILE_NUMBER, "15035550188",
                Field.LANGUAGE, "es")));

    assertThat(sent(0).getJsonObject("person"))
        .isEqualTo(
            JsonText.parse(
                """
                {"identifiers": ["action_builder:a4c81f60-2e97-4b3d-8d15-9f6c0e7b3a28"],
                 "email_addresses": [{"address": "amara@example.com", "address_type": "Home"}],
                 "phone_numbers": [{"number": "15035550188", "number_type": "Mobile"}],
                 "preferred_language": "es"}
                """));
  }

  @Test
  void what_is_there_already_takes_no_call() throws Exception {
    Contact after =
        directory.update(
            values(
                Map.of(
                    Field.EMAIL, "amara.okonjo@example.org",
                    Field.MOBILE_NUMBER, "15035550142",
                    Field.ADDRESS,
                        new PostalAddress("1 Rue", "Lyon", "", "69001", "FR").toText())));

    assertThat(after).isEqualTo(entity());
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void a_british_address_goes_without_a_region() throws Exception {
    server.then(200, PERSON);

    directory.update(
        values(
            Map.of(
                Field.ADDRESS,
                new PostalAddress("1 Quay Street", "Leeds", "YO", "LS1 1AA", "GB").toText())));

    assertThat(sent(0).getJsonObject("person").getJsonArray("postal_addresses").get(0))
        .isEqualTo(
            JsonText.parse(
                """
                {"address_lines": ["1 Quay Street"], "locality": "Leeds",
                 "postal_code": "LS1 1AA", "country": "GB", "address_type": "physical"}
                """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person-signup-response-documented-shape",
        "person-signup-response-recorded-shape"
      })
  void both_shapes_of_the_answer_are_read(String payload) throws Exception {
    server.then(200, Payload.builder(payload));

    Contact after = directory.update(values(Map.of(Field.GIVEN_NAME, "Amara")));

    assertThat(after.id()).isEqualTo(ENTITY);
    assertThat(after.fullName()).isEqualTo("Amara Okonjo");
  }

  @Test
  void one_response_to_take_away_takes_one_delete() throws Exception {
    server.then(200, Payload.builder("tagging-delete-response"));

    directory.update(off(captain("e2c9a07d-3b58-4f16-9d84-7a0c6e1b5f29")));

    assertThat(server.lines())
        .containsExactly(
            "DELETE "
                + CAMPAIGN
                + "/tags/58e0c7b4-1d92-4f6a-8c37-6b9f2e0a5d81"
                + "/taggings/e2c9a07d-3b58-4f16-9d84-7a0c6e1b5f29");
  }

  @Test
  void a_removal_without_an_answer_may_have_been_done() {
    server.then(500, "").then(500, "").then(500, "");

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> directory.update(off(captain("e2c9a07d-3b58-4f16-9d84-7a0c6e1b5f29"))))
        .matches(lost -> lost.kind() == DirectoryUnavailable.Kind.OUTCOME_UNKNOWN);
  }

  @Test
  void nor_is_it_nothing_when_it_cannot_be_seen_whether_the_response_is_gone() {
    server.then(500, "").then(404, Payload.builder("error-not-found-assumed-shape"));
    server.then(500, "").then(500, "").then(500, "");

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> directory.update(off(captain("e2c9a07d-3b58-4f16-9d84-7a0c6e1b5f29"))))
        .matches(lost -> lost.kind() == DirectoryUnavailable.Kind.OUTCOME_UNKNOWN);
    assertThat(server.lines().get(2)).startsWith("GET ");
  }

  @Test
  void a_response_that_stays_after_404_is_universal_and_refused() {
    server
        .then(404, Payload.builder("error-not-found-assumed-shape"))
        .then(200, Payload.builder("person-taggings-page"));

    assertThatExceptionOfType(ChangeRefused.class)
        .isThrownBy(() -> directory.update(off(captain("e2c9a07d-3b58-4f16-9d84-7a0c6e1b5f29"))))
        .withMessageContaining("does not let this response be removed");
  }

  @Test
  void a_response_that_is_gone_after_404_is_done() throws Exception {
    server
        .then(404, Payload.builder("error-not-found-assumed-shape"))
        .then(200, "{\"total_pages\":0,\"_embedded\":{\"osdi:taggings\":[]}}");

    directory.update(off(captain("e2c9a07d-3b58-4f16-9d84-7a0c6e1b5f29")));

    assertThat(server.lines()).hasSize(2);
  }

  @Test
  void a_refused_entity_has_the_services_words() {
    server.then(422, Payload.builder("error-validation-assumed-shape"));

    assertThatExceptionOfType(ChangeRefused.class)
        .isThrownBy(() -> directory.create(linh(Map.of())))
        .withMessage("Addresses state can't be blank")
        .matches(refused -> refused.status() == 422);
  }

  @Test
  void a_create_without_an_answer_is_not_repeated() {
    server.then(500, Payload.builder("error-server-assumed-shape")).then(200, PERSON);

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> directory.create(linh(Map.of())))
        .matches(lost -> lost.kind() == DirectoryUnavailable.Kind.OUTCOME_UNKNOWN);
    assertThat(directory.calls()).isEqualTo(1);
  }

  private static Draft linh(Map<Channel, Subscription> grants) {
    return new Draft(
        new RemoteId("activist-1"),
        null,
        Map.of(
            Field.GIVEN_NAME, "Linh",
            Field.FAMILY_NAME, "Baptiste-Pham",
            Field.LANGUAGE, "en",
            Field.EMAIL, "linh.bp@example.com",
            Field.MOBILE_NUMBER, "15035550177",
            Field.ADDRESS,
                new PostalAddress("77 Birch Lane", "Portland", "OR", "97214", "US").toText()),
        grants,
        List.of(role("Building captain")));
  }

  private static Edit values(Map<Field, String> values) {
    return new Edit(entity(), values, Set.of(), List.of(), List.of());
  }

  private static Edit.Removal captain(String tagging) {
    RemoteId id = new RemoteId("58e0c7b4-1d92-4f6a-8c37-6b9f2e0a5d81");
    Label label = new Label(id, "Tenant info", "Role", "Building captain");
    return new Edit.Removal(label, new Tagging(new RemoteId(tagging), id, ENTITY, Instant.EPOCH));
  }

  private static Edit off(Edit.Removal removal) {
    return new Edit(entity(), Map.of(), Set.of(), List.of(), List.of(removal));
  }

  private JsonObject sent(int call) {
    return JsonText.parse(server.asked().get(call).body());
  }

  private static JsonObject without(JsonObject object, String property) {
    return Json.createObjectBuilder(object).remove(property).build();
  }
}
