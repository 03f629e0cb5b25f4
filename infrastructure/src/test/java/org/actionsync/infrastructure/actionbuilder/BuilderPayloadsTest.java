package org.actionsync.infrastructure.actionbuilder;

import static org.actionsync.infrastructure.osdi.People.ENTITY;
import static org.actionsync.infrastructure.osdi.People.entity;
import static org.actionsync.infrastructure.osdi.People.removal;
import static org.actionsync.infrastructure.osdi.People.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.port.BuilderCatalog.RemoteCampaign;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Response;
import org.actionsync.infrastructure.osdi.JsonText;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.Payload;
import org.actionsync.infrastructure.osdi.PayloadFolder;
import org.actionsync.infrastructure.osdi.ScriptedServer;
import org.actionsync.infrastructure.osdi.TestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Every example payload of Action Builder is read or written by us, or listed with the reason. */
class BuilderPayloadsTest {

  private static final RemoteId CAPTAIN = new RemoteId("58e0c7b4-1d92-4f6a-8c37-6b9f2e0a5d81");
  private static final EntityWriter WRITER = new EntityWriter("Person", "custom_id:actionsync-");
  private static final String NO_CONNECTIONS = "connections are not kept in step";
  private static final String NO_ASSESSMENTS = "assessments are never written";
  private static final String NO_TAGS = "responses are made in Action Builder only";
  private static final String NO_PUT = "the signup helper carries every change";

  private final ScriptedServer server = ScriptedServer.start();
  private final Osdi osdi = TestSettings.osdi(server.uri());
  private final ActionBuilder builder = MapleCourt.builder(osdi);
  private final ContactDirectory directory = builder.open(MapleCourt.CAMPAIGN);

  @AfterEach
  void stop() {
    osdi.close();
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> payloads() {
    PayloadFolder folder = new PayloadFolder("action-builder");
    people(folder);
    catalog(folder);
    written(folder);
    errors(folder);
    unused(folder);
    return folder.tests(server::forget);
  }

  private void people(PayloadFolder folder) {
    folder
        .proves("people-page", listed("people-page", 2))
        .proves("people-page-filtered", listed("people-page-filtered", 1))
        .proves("people-page-empty", listed("people-page-empty", 0))
        .proves("person", named("person", "Amara Okonjo"))
        .proves("person-single-name-entity", named("person-single-name-entity", "Maple Court"))
        .proves(
            "person-two-emails-no-status", named("person-two-emails-no-status", "Tomasz Wielgosz"))
        .proves(
            "person-signup-response-documented-shape",
            signedUp("person-signup-response-documented-shape"))
        .proves(
            "person-signup-response-recorded-shape",
            signedUp("person-signup-response-recorded-shape"))
        .proves(
            "tag-taggings-page",
            () -> {
              server.then(200, Payload.builder("tag-taggings-page"));
              assertThat(directory.taggings(CAPTAIN, Cursor.START).items())
                  .extracting(tagging -> tagging.person())
                  .containsExactly(ENTITY, new RemoteId("0d7e5b93-6f41-4a8c-b2e0-1c9a8d3f7e65"));
            })
        .proves("tagging-delete-response", () -> remove(200, "tagging-delete-response"))
        .proves(
            "person-taggings-page",
            () -> {
              server.then(404, "").then(200, Payload.builder("person-taggings-page"));
              directory.update(off());
              assertThat(server.lines()).hasSize(2);
            });
  }

  private Executable listed(String payload, int count) {
    return () -> {
      server.then(200, Payload.builder(payload));
      assertThat(directory.people(null, Cursor.START).items()).hasSize(count);
    };
  }

  private Executable named(String payload, String name) {
    return () -> {
      server.then(200, Payload.builder(payload));
      assertThat(directory.find(ENTITY).orElseThrow().fullName()).isEqualTo(name);
    };
  }

  private Executable signedUp(String payload) {
    return () -> {
      server.then(200, Payload.builder(payload));
      Draft draft = new Draft(new RemoteId("a-1"), ENTITY, Map.of(), Map.of(), List.of());
      assertThat(directory.create(draft).id()).isEqualTo(ENTITY);
    };
  }

  private void remove(int status, String payload) throws Exception {
    server.then(status, Payload.builder(payload));
    directory.update(off());
    assertThat(server.lines()).hasSize(1);
  }

  private static Edit off() {
    return new Edit(
        entity(), Map.of(), Set.of(), List.of(), List.of(removal(entity(), role("Prospect"))));
  }

  private void catalog(PayloadFolder folder) {
    folder
        .proves(
            "entry-point",
            () -> {
              server.then(200, Payload.builder("entry-point")).then(200, "{}");
              assertThat(builder.probe("riversidetenants", MapleCourt.KEY))
                  .isEqualTo("Riverside Tenants");
            })
        .proves(
            "campaigns-page",
            () -> {
              server.then(200, Payload.builder("campaigns-page"));
              assertThat(builder.campaigns(MapleCourt.ORGANIZATION))
                  .containsExactly(
                      new RemoteCampaign(
                          new RemoteId("6b1d9e42-3c57-4f80-a9e6-0d8b7c5a2f31"),
                          "Maple Court organizing",
                          false,
                          "Person"),
                      new RemoteCampaign(
                          new RemoteId("e90f7a35-1b6c-4d28-8f43-7a2c9e5d1b60"),
                          "Birch House organizing",
                          true,
                          "Person"));
            })
        .proves("tags-page", responses("tags-page"))
        .proves("tags-page-filtered-by-name", responses("tags-page-filtered-by-name"))
        .proves(
            "tag",
            () -> {
              server.then(200, Payload.builder("tag"));
              assertThat(builder.response(MapleCourt.CAMPAIGN, CAPTAIN)).contains(captain());
            });
  }

  private Executable responses(String payload) {
    return () -> {
      server.then(200, Payload.builder(payload));
      assertThat(builder.responses(MapleCourt.CAMPAIGN, Cursor.START).items()).contains(captain());
    };
  }

  private static Response captain() {
    return new Response(CAPTAIN, "Tenant info", "Role", "Building captain", false, null);
  }

  private static void written(PayloadFolder folder) {
    folder
        .proves(
            "person-signup-request-create",
            () ->
                assertThat(created())
                    .isEqualTo(example("person-signup-request-create").get("add_tags")))
        .proves(
            "person-signup-request-connect-existing-entity",
            () -> {
              RemoteId existing = new RemoteId("0d7e5b93-6f41-4a8c-b2e0-1c9a8d3f7e65");
              Draft draft = new Draft(new RemoteId("a-1"), existing, Map.of(), Map.of(), List.of());
              assertThat(JsonText.of(WRITER.create(draft)))
                  .isEqualTo(example("person-signup-request-connect-existing-entity"));
            })
        .proves(
            "person-signup-request-add-and-remove-tags",
            () -> {
              Edit edit =
                  new Edit(
                      entity(),
                      Map.of(),
                      Set.of(),
                      List.of(role("Building captain")),
                      List.of(removal(entity(), role("Prospect"))));
              assertThat(JsonText.of(WRITER.change(edit)))
                  .isEqualTo(example("person-signup-request-add-and-remove-tags"));
            })
        .proves(
            "person-signup-request-update-email-item",
            () -> {
              Edit edit = new Edit(entity(), Map.of(), Set.of(Channel.EMAIL), List.of(), List.of());
              assertThat(JsonText.of(WRITER.change(edit)))
                  .isEqualTo(example("person-signup-request-update-email-item"));
            });
  }

  /** The person in it is compared in {@link BuilderDirectoryTest}. */
  private static Object created() {
    Draft draft =
        new Draft(new RemoteId("a-1"), null, Map.of(), Map.of(), List.of(role("Building captain")));
    return Objects.requireNonNull(JsonText.of(WRITER.create(draft)).get("add_tags"));
  }

  private static JsonObject example(String payload) {
    return JsonText.parse(Payload.builder(payload));
  }

  private void errors(PayloadFolder folder) {
    folder
        .proves("error-validation-assumed-shape", refused("error-validation-assumed-shape", 422))
        .proves(
            "error-not-found-assumed-shape",
            () -> {
              server.then(404, Payload.builder("error-not-found-assumed-shape"));
              assertThat(directory.find(ENTITY)).isEmpty();
            })
        .proves("error-unauthorized-assumed-shape", down("error-unauthorized-assumed-shape", 401))
        .proves(
            "error-too-many-requests-assumed-shape",
            down("error-too-many-requests-assumed-shape", 429))
        .proves("error-server-assumed-shape", down("error-server-assumed-shape", 500));
  }

  private Executable refused(String payload, int status) {
    return () -> {
      server.then(status, Payload.builder(payload));
      Draft draft = new Draft(new RemoteId("a-1"), null, Map.of(), Map.of(), List.of());
      assertThatExceptionOfType(ChangeRefused.class)
          .isThrownBy(() -> directory.create(draft))
          .withMessage(example(payload).getString("error"));
    };
  }

  private Executable down(String payload, int status) {
    return () -> {
      for (int i = 0; i < 4; i++) {
        server.then(status, Payload.builder(payload));
      }
      assertThatExceptionOfType(DirectoryUnavailable.class)
          .isThrownBy(() -> directory.find(ENTITY));
    };
  }

  private static void unused(PayloadFolder folder) {
    folder
        .unused("campaign", "campaigns are read by the page")
        .unused("tagging", "taggings are read by the page")
        .unused("entity-types-page", "a campaign states its default entity type")
        .unused("connection-deactivate-request", NO_CONNECTIONS)
        .unused("connection-helper-request", NO_CONNECTIONS)
        .unused("person-signup-request-with-connection", NO_CONNECTIONS)
        .unused("person-signup-request-clear-assessment", NO_ASSESSMENTS)
        .unused("person-update-request", NO_ASSESSMENTS)
        .unused("person-update-request-contact", NO_PUT)
        .unused("person-delete-response", "nobody is ever removed")
        .unused("person-signup-request-typed-responses", "only standard fields are mapped")
        .unused("person-signup-request-create-tag", NO_TAGS)
        .unused("tag-create-request", NO_TAGS)
        .unused("tag-create-request-address", NO_TAGS)
        .unused("tag-create-response", NO_TAGS)
        .unused("tag-create-response-address", NO_TAGS)
        .unused("tag-delete-response", NO_TAGS);
  }
}
