package org.actionsync.infrastructure.actionnetwork;

import static org.actionsync.infrastructure.osdi.People.ACTIVIST;
import static org.actionsync.infrastructure.osdi.People.activist;
import static org.actionsync.infrastructure.osdi.People.activistWithoutEmail;
import static org.actionsync.infrastructure.osdi.People.removal;
import static org.actionsync.infrastructure.osdi.People.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.infrastructure.osdi.JsonText;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.Payload;
import org.actionsync.infrastructure.osdi.People;
import org.actionsync.infrastructure.osdi.ScriptedServer;
import org.actionsync.infrastructure.osdi.TestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which calls carry a change to an activist. */
class UpdatesTest {

  private static final String PERSON = "/api/people/" + ACTIVIST;
  private static final String BY_EMAIL =
      "GET /api/people?page=1&per_page=25"
          + "&filter=email_address%20eq%20%27amara.okonjo%40example.org%27";
  private static final String NOBODY = "{\"_embedded\":{\"osdi:people\":[]}}";
  private static final String NO_TAGGINGS = "{\"_embedded\":{\"osdi:taggings\":[]}}";

  private final ScriptedServer server = ScriptedServer.start();
  private final Osdi osdi = TestSettings.osdi(server.uri());
  private final NetworkDirectory directory = new NetworkDirectory(osdi, People.KEY);

  @AfterEach
  void stop() {
    osdi.close();
    server.close();
  }

  @Test
  void contact_data_and_opt_outs_take_one_put() throws Exception {
    server.then(200, Payload.network("person-update-response"));

    Contact after =
        directory.update(
            new Edit(
                activist(),
                Map.of(Field.FAMILY_NAME, "Okonjo-Reyes"),
                Set.of(Channel.EMAIL),
                List.of(),
                List.of()));

    assertThat(after.familyName()).isEqualTo("Okonjo-Reyes");
    assertThat(server.lines()).containsExactly("PUT " + PERSON);
    assertThat(sent(0))
        .isEqualTo(
            JsonText.parse(
                """
                {"family_name": "Okonjo-Reyes", "email_addresses": [{"status": "unsubscribed"}]}
                """));
  }

  @Test
  void one_tag_takes_one_tagging() throws Exception {
    server.then(200, Payload.network("tagging-create-response"));

    assertThat(directory.update(tags(activist(), List.of(tag("Prospect")), List.of())))
        .isEqualTo(activist());

    assertThat(server.lines()).containsExactly("POST /api/tags/tag-Prospect/taggings");
    assertThat(sent(0))
        .isEqualTo(
            JsonText.parse(
                "{\"_links\": {\"osdi:person\": {\"href\": \""
                    + server.uri()
                    + "/people/"
                    + ACTIVIST
                    + "\"}}}"));
  }

  @Test
  void one_tag_to_take_away_takes_one_delete() throws Exception {
    server.then(200, Payload.network("tagging-delete-response"));

    directory.update(tags(activist(), List.of(), List.of(tag("Prospect"))));

    assertThat(server.lines())
        .containsExactly("DELETE /api/tags/tag-Prospect/taggings/tagging-tag-Prospect");
  }

  @Test
  void a_tagging_that_is_gone_is_done_when_the_person_has_no_other() throws Exception {
    server.then(404, Payload.network("error-not-found")).then(200, NO_TAGGINGS);

    directory.update(tags(activist(), List.of(), List.of(tag("Prospect"))));

    assertThat(server.lines())
        .containsExactly(
            "DELETE /api/tags/tag-Prospect/taggings/tagging-tag-Prospect",
            "GET " + PERSON + "/taggings?page=1&per_page=25");
  }

  @Test
  void a_tagging_that_was_replaced_is_taken_away_all_the_same() throws Exception {
    String renewed = "0b6f4a12-9c3d-4e58-8f21-7a5d3c9e1b04";
    server
        .then(404, Payload.network("error-not-found"))
        .then(200, Payload.network("person-taggings-page"))
        .then(200, Payload.network("tagging-delete-response"));
    Label captain = new Label(new RemoteId(renewed), "", "", "Building captain");

    directory.update(tags(activist(), List.of(), List.of(captain)));

    assertThat(server.lines().get(2)).startsWith("DELETE /api/tags/" + renewed + "/taggings/");
    assertThat(server.lines().get(2)).doesNotContain("tagging-" + renewed);
  }

  @Test
  void a_removal_without_an_answer_may_have_been_done() {
    server.then(500, "").then(500, "").then(500, "");

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> directory.update(tags(activist(), List.of(), List.of(tag("Prospect")))))
        .matches(lost -> lost.kind() == DirectoryUnavailable.Kind.OUTCOME_UNKNOWN);
  }

  @Test
  void nor_is_it_nothing_when_it_cannot_be_seen_whether_the_tag_is_gone() {
    server.then(500, "").then(404, Payload.network("error-not-found"));
    server.then(500, "").then(500, "").then(500, "");

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> directory.update(tags(activist(), List.of(), List.of(tag("Prospect")))))
        .matches(lost -> lost.kind() == DirectoryUnavailable.Kind.OUTCOME_UNKNOWN);
    assertThat(server.lines().get(2)).startsWith("GET " + PERSON + "/taggings");
  }

  @Test
  void everything_at_once_takes_one_look_and_one_write_without_a_status() throws Exception {
    server.then(200, onePage()).then(200, Payload.network("person-signup-response"));

    directory.update(
        new Edit(
            activist(),
            Map.of(Field.GIVEN_NAME, "Amy"),
            Set.of(Channel.MOBILE),
            List.of(tag("Building captain")),
            List.of(removal(activist(), tag("Prospect")))));

    assertThat(server.lines()).containsExactly(BY_EMAIL, "POST /api/people");
    assertThat(sent(1))
        .isEqualTo(
            JsonText.parse(
                """
                {"person": {"given_name": "Amy",
                    "email_addresses": [{"address": "amara.okonjo@example.org"}],
                    "phone_numbers": [{"number": "15035550142", "number_type": "Mobile",
                                       "status": "unsubscribed"}]},
                 "add_tags": ["Building captain"], "remove_tags": ["Prospect"]}
                """));
  }

  @Test
  void somebody_else_whom_the_helper_made_is_not_left_subscribed() throws Exception {
    String stranger = "8e41b0a9-77c2-4d3f-8a55-02d9c4e6f713";
    String answer = Payload.network("person-signup-response").replace(ACTIVIST.value(), stranger);
    server.then(200, onePage()).then(200, answer).then(200, answer);
    Edit edit = tags(activist(), List.of(tag("Building captain")), List.of(tag("Prospect")));

    assertThatExceptionOfType(ChangeRefused.class).isThrownBy(() -> directory.update(edit));

    assertThat(server.lines())
        .containsExactly(BY_EMAIL, "POST /api/people", "PUT /api/people/" + stranger);
    assertThat(sent(2))
        .isEqualTo(JsonText.parse("{\"email_addresses\": [{\"status\": \"unsubscribed\"}]}"));
  }

  @Test
  void tags_alone_are_sent_as_in_the_example() throws Exception {
    server.then(200, onePage()).then(200, Payload.network("person-signup-response"));

    directory.update(tags(activist(), List.of(tag("Building captain")), List.of(tag("Prospect"))));

    assertThat(sent(1))
        .isEqualTo(JsonText.parse(Payload.network("person-signup-request-tags-only")));
  }

  @Test
  void an_email_that_is_not_certain_is_never_sent_to_the_helper() throws Exception {
    server
        .then(200, NOBODY)
        .then(200, Payload.network("tagging-create-response"))
        .then(200, Payload.network("tagging-delete-response"));

    directory.update(tags(activist(), List.of(tag("A")), List.of(tag("B"))));

    assertThat(server.lines())
        .containsExactly(
            BY_EMAIL,
            "POST /api/tags/tag-A/taggings",
            "DELETE /api/tags/tag-B/taggings/tagging-tag-B");
  }

  @Test
  void a_new_email_goes_by_id() throws Exception {
    server
        .then(200, Payload.network("person-update-response"))
        .then(200, Payload.network("tagging-create-response"));
    Map<Field, String> values = Map.of(Field.EMAIL, "amara@example.com");

    directory.update(new Edit(activist(), values, Set.of(), List.of(tag("A")), List.of()));

    assertThat(server.lines()).containsExactly("PUT " + PERSON, "POST /api/tags/tag-A/taggings");
    assertThat(sent(0))
        .isEqualTo(JsonText.parse("{\"email_addresses\": [{\"address\": \"amara@example.com\"}]}"));
  }

  @Test
  void somebody_without_email_is_changed_one_by_one() throws Exception {
    server
        .then(200, Payload.network("tagging-create-response"))
        .then(200, Payload.network("tagging-create-response"));

    directory.update(tags(activistWithoutEmail(), List.of(tag("A"), tag("B")), List.of()));

    assertThat(server.lines())
        .containsExactly("POST /api/tags/tag-A/taggings", "POST /api/tags/tag-B/taggings");
  }

  @Test
  void a_refused_change_has_the_services_words() {
    server.then(400, Payload.network("error-invalid-person"));

    assertThatExceptionOfType(ChangeRefused.class)
        .isThrownBy(() -> directory.update(tags(activist(), List.of(tag("A")), List.of())))
        .withMessage("You must specify a valid person id")
        .matches(refused -> refused.status() == 400);
  }

  @Test
  void a_create_without_an_answer_is_not_repeated() {
    server.then(500, Payload.network("error-server")).then(200, Payload.network("person"));

    assertThatExceptionOfType(DirectoryUnavailable.class)
        .isThrownBy(() -> directory.create(tomasz()))
        .matches(lost -> lost.kind() == DirectoryUnavailable.Kind.OUTCOME_UNKNOWN);
    assertThat(directory.calls()).isEqualTo(1);
  }

  @Test
  void a_create_says_the_status_and_who_it_is_on_the_other_side() throws Exception {
    server.then(200, Payload.network("person-unsubscribed-email-no-number"));

    directory.create(tomasz());

    assertThat(server.lines()).containsExactly("POST /api/people");
    assertThat(sent(0))
        .isEqualTo(
            JsonText.parse(
                """
                {"person": {"identifiers": ["actionsync:entity-1"],
                    "given_name": "Tomasz", "family_name": "Wielgosz",
                    "email_addresses": [{"address": "t.wielgosz@example.net",
                                         "status": "unsubscribed"}]},
                 "add_tags": ["Maple Court"]}
                """));
  }

  @Test
  void a_create_without_a_status_is_a_bug() {
    Draft draft =
        new Draft(
            new RemoteId("entity-1"),
            null,
            Map.of(Field.MOBILE_NUMBER, "15035550142", Field.EMAIL, "a@example.org"),
            Map.of(Channel.EMAIL, Subscription.UNSUBSCRIBED),
            List.of());

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> directory.create(draft));
    assertThat(server.asked()).isEmpty();
  }

  private static Draft tomasz() {
    return new Draft(
        new RemoteId("entity-1"),
        null,
        Map.of(
            Field.GIVEN_NAME, "Tomasz",
            Field.FAMILY_NAME, "Wielgosz",
            Field.EMAIL, "t.wielgosz@example.net"),
        Map.of(Channel.EMAIL, Subscription.UNSUBSCRIBED),
        List.of(tag("Maple Court")));
  }

  private static Edit tags(Contact person, List<Label> add, List<Label> remove) {
    List<Edit.Removal> removals = remove.stream().map(label -> removal(person, label)).toList();
    return new Edit(person, Map.of(), Set.of(), add, removals);
  }

  private static String onePage() {
    return "{\"_embedded\":{\"osdi:people\":[" + Payload.network("person") + "]}}";
  }

  private JsonObject sent(int call) {
    return JsonText.parse(server.asked().get(call).body());
  }
}
