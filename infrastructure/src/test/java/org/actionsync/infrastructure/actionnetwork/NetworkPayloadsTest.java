package org.actionsync.infrastructure.actionnetwork;

import static org.actionsync.infrastructure.osdi.People.ACTIVIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.infrastructure.osdi.JsonText;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.Payload;
import org.actionsync.infrastructure.osdi.PayloadFolder;
import org.actionsync.infrastructure.osdi.People;
import org.actionsync.infrastructure.osdi.ScriptedServer;
import org.actionsync.infrastructure.osdi.TestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Every example payload of Action Network is read or written by us, or listed with the reason. */
class NetworkPayloadsTest {

  private static final RemoteId CAPTAIN = new RemoteId("0b6f4a12-9c3d-4e58-8f21-7a5d3c9e1b04");
  private static final String WEBHOOK = "there is nothing that listens to webhooks";

  private final ScriptedServer server = ScriptedServer.start();
  private final Osdi osdi = TestSettings.osdi(server.uri());
  private final NetworkDirectory directory = new NetworkDirectory(osdi, People.KEY);
  private final ActionNetwork network = TestGroup.network(osdi, People.KEY);

  @AfterEach
  void stop() {
    osdi.close();
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> payloads() {
    PayloadFolder folder = new PayloadFolder("action-network");
    people(folder);
    tags(folder);
    written(folder);
    errors(folder);
    unused(folder);
    return folder.tests(server::forget);
  }

  private void people(PayloadFolder folder) {
    folder
        .proves("people-page", () -> assertThat(page("people-page")).hasSizeGreaterThan(1))
        .proves("people-page-filtered", () -> assertThat(page("people-page-filtered")).hasSize(2))
        .proves(
            "people-page-past-the-end",
            () -> assertThat(page("people-page-past-the-end")).isEmpty())
        .proves("person", named("person", "Amara Okonjo"))
        .proves("person-mobile-only", named("person-mobile-only", "Ines"))
        .proves(
            "person-unsubscribed-email-no-number",
            named("person-unsubscribed-email-no-number", "Tomasz Wielgosz"))
        .proves("person-signup-response", named("person-signup-response", "Amara Okonjo"))
        .proves("person-update-response", named("person-update-response", "Amara Okonjo-Reyes"))
        .proves("events-page", sponsor("events-page"))
        .proves("campaigns-page", sponsor("campaigns-page"));
  }

  private List<Contact> page(String payload) throws DirectoryUnavailable {
    server.then(200, Payload.network(payload));
    return directory.people(null, Cursor.START).items();
  }

  private Executable named(String payload, String name) {
    return () -> {
      server.then(200, Payload.network(payload));
      assertThat(directory.find(ACTIVIST).orElseThrow().fullName()).isEqualTo(name);
    };
  }

  private Executable sponsor(String payload) {
    return () -> {
      server.then(200, "{}").then(200, Payload.network(payload));
      assertThat(network.probe(People.KEY)).contains("Riverside Tenants Union");
    };
  }

  private void tags(PayloadFolder folder) {
    folder
        .proves(
            "tags-page",
            () -> {
              server.then(200, Payload.network("tags-page"));
              assertThat(network.tags(TestGroup.ID, Cursor.START).items())
                  .extracting(tag -> tag.name())
                  .containsExactly("Building captain", "Maple Court");
            })
        .proves(
            "tag",
            () -> {
              server.then(200, Payload.network("tag"));
              assertThat(network.tag(TestGroup.ID, CAPTAIN).orElseThrow().id()).isEqualTo(CAPTAIN);
            })
        .proves(
            "tag-create-response",
            () -> {
              server.then(200, Payload.network("tag-create-response"));
              assertThat(network.createTag(TestGroup.ID, "Building captain").id())
                  .isEqualTo(CAPTAIN);
            })
        .proves(
            "tag-taggings-page",
            () -> {
              server.then(200, Payload.network("tag-taggings-page"));
              assertThat(directory.taggings(CAPTAIN, Cursor.START).items()).hasSize(2);
            })
        .proves("person-taggings-page", removed("person-taggings-page"))
        .proves("tagging-delete-response", removed("tagging-delete-response"))
        .proves("tagging-create-response", tagged("tagging-create-response"));
  }

  private Executable removed(String payload) {
    return () -> {
      if (payload.equals("person-taggings-page")) {
        server.then(404, "").then(200, Payload.network(payload)).then(200, "{}");
      } else {
        server.then(200, Payload.network(payload));
      }
      var label = new Label(CAPTAIN, "", "", "Building captain");
      Edit.Removal removal = People.removal(People.activist(), label);
      directory.update(
          new Edit(People.activist(), Map.of(), Set.of(), List.of(), List.of(removal)));
      assertThat(server.lines()).last().asString().startsWith("DELETE ");
    };
  }

  private Executable tagged(String payload) {
    return () -> {
      server.then(200, Payload.network(payload));
      directory.update(
          new Edit(
              People.activist(), Map.of(), Set.of(), List.of(People.tag("Prospect")), List.of()));
      assertThat(server.lines()).last().asString().startsWith("POST /api/tags/");
    };
  }

  private void written(PayloadFolder folder) {
    folder
        .proves("person-signup-request", () -> assertThat(wholePerson()).isEqualTo(expectedWhole()))
        .proves(
            "person-signup-request-minimal",
            () ->
                assertThat(helper(Set.of(), Map.of()))
                    .isEqualTo(example("person-signup-request-minimal").getJsonObject("person")))
        .proves(
            "person-signup-request-tags-only",
            () ->
                assertThat(
                        JsonText.of(
                            new NetworkJson.SignUp(
                                PersonWriter.known(edit(Map.of(), Set.of()), email()),
                                List.of("Building captain"),
                                List.of("Prospect"))))
                    .isEqualTo(example("person-signup-request-tags-only")))
        .proves(
            "person-signup-request-create-unsubscribed",
            () ->
                assertThat(without(created(tomasz()), "identifiers"))
                    .isEqualTo(
                        example("person-signup-request-create-unsubscribed")
                            .getJsonObject("person")))
        .proves(
            "person-update-request",
            () ->
                assertThat(
                        change(
                            Map.of(Field.GIVEN_NAME, "Amara", Field.FAMILY_NAME, "Okonjo-Reyes"),
                            Set.of()))
                    .isEqualTo(without(example("person-update-request"), "custom_fields")))
        .proves(
            "person-update-request-unsubscribe-email",
            () ->
                assertThat(change(Map.of(), Set.of(Channel.EMAIL)))
                    .isEqualTo(example("person-update-request-unsubscribe-email")))
        .proves(
            "person-update-request-phone-status-only",
            () ->
                assertThat(change(Map.of(), Set.of(Channel.MOBILE)))
                    .isEqualTo(example("person-update-request-phone-status-only")))
        .proves(
            "tag-create-request",
            () ->
                assertThat(JsonText.of(new NetworkJson.NewTag("Building captain")))
                    .isEqualTo(example("tag-create-request")))
        .proves(
            "tagging-create-request",
            () ->
                assertThat(
                        JsonText.of(
                            NetworkJson.NewTagging.of(
                                "https://actionnetwork.org/api/v2/people/" + ACTIVIST)))
                    .isEqualTo(example("tagging-create-request")));
  }

  private static JsonObject change(Map<Field, String> values, Set<Channel> optOuts) {
    return JsonText.of(PersonWriter.change(values, optOuts));
  }

  private static JsonObject helper(Set<Channel> optOuts, Map<Field, String> values) {
    return JsonText.of(PersonWriter.known(edit(values, optOuts), email()));
  }

  private static Edit edit(Map<Field, String> values, Set<Channel> optOuts) {
    return new Edit(People.activist(), values, optOuts, List.of(), List.of());
  }

  private static EmailAddress email() {
    return new EmailAddress("amara.okonjo@example.org");
  }

  /**
   * With our identifier instead of the example's, and without custom fields, which we never send.
   */
  private static JsonObject expectedWhole() {
    JsonObject person = example("person-signup-request").getJsonObject("person");
    return without(without(person, "identifiers"), "custom_fields");
  }

  private static JsonObject wholePerson() {
    Map<Field, String> values =
        Map.of(
            Field.GIVEN_NAME, "Amara",
            Field.FAMILY_NAME, "Okonjo",
            Field.EMAIL, "amara.okonjo@example.org",
            Field.MOBILE_NUMBER, "15035550142",
            Field.LANGUAGE, "en",
            Field.ADDRESS,
                new PostalAddress("418 Alder Row", "Portland", "OR", "97204", "US").toText());
    Map<Channel, Subscription> grants =
        Map.of(Channel.EMAIL, Subscription.SUBSCRIBED, Channel.MOBILE, Subscription.SUBSCRIBED);
    return without(
        created(new Draft(new RemoteId("entity-1"), null, values, grants, List.of())),
        "identifiers");
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
        List.of());
  }

  private static JsonObject created(Draft draft) {
    return JsonText.of(PersonWriter.create(draft)).getJsonObject("person");
  }

  private static JsonObject example(String payload) {
    return JsonText.parse(Payload.network(payload));
  }

  private static JsonObject without(JsonObject object, String property) {
    return Json.createObjectBuilder(object).remove(property).build();
  }

  private void errors(PayloadFolder folder) {
    folder
        .proves("error-invalid-person", refused("error-invalid-person", 400))
        .proves("error-not-found", refused("error-not-found", 404))
        .proves("error-invalid-key", unavailable("error-invalid-key", 403))
        .proves("error-too-many-requests", unavailable("error-too-many-requests", 429))
        .proves("error-server", unavailable("error-server", 500));
  }

  private Executable refused(String payload, int status) {
    return () -> {
      server.then(status, Payload.network(payload));
      assertThatExceptionOfType(ChangeRefused.class)
          .isThrownBy(() -> network.createTag(TestGroup.ID, "x"))
          .withMessage(example(payload).getString("error"))
          .matches(refusal -> refusal.status() == status);
    };
  }

  private Executable unavailable(String payload, int status) {
    ApiKey key = People.KEY;
    return () -> {
      for (int i = 0; i < 4; i++) {
        server.then(status, Payload.network(payload).replace("<the key", key.secret() + " <"));
      }
      assertThatExceptionOfType(DirectoryUnavailable.class)
          .isThrownBy(() -> network.probe(key))
          .matches(down -> !String.valueOf(down.getMessage()).contains(key.secret()));
    };
  }

  private static void unused(PayloadFolder folder) {
    folder
        .unused("background-request-response", "a background request gives no id and no errors")
        .unused("custom-fields", "custom fields are not kept in step")
        .unused("entry-point", "it accepts any key and does not name the group")
        .unused("entry-point-without-tags", "it accepts any key and does not name the group")
        .unused("metadata", "it names the product, not the group")
        .unused("person-update-request-replace-phone", "it would subscribe a known person")
        .unused("person-update-request-unset-custom-field", "custom fields are not kept in step")
        .unused("tagging", "taggings are read by the page")
        .unused("webhook-signature", WEBHOOK)
        .unused("webhook-subscribed-action", WEBHOOK)
        .unused("webhook-upload", WEBHOOK);
  }
}
