package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.BuilderCatalog.RemoteCampaign;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting up over GraphQL, as a front end does it. */
class SetUpApiTest {

  private static final String CONNECT_GROUP =
      "mutation { connectGroup(input: {apiKey: \"%s\"}) { id name keyHint state } }";
  private static final String CONNECT_ORGANIZATION =
      "mutation { connectOrganization(input: {subdomain: \"%s\", apiKey: \"%s\"})"
          + " { id name campaignCount } }";

  private FakeServer server;

  @BeforeEach
  void both_services_are_there() {
    server = new FakeServer();
    server.services.groupNames.put("key-of-riverside", "Riverside Workers");
    server.services.organizationNames.put("riverside", "Riverside Union");
    server.services.campaigns.add(
        new RemoteCampaign(new RemoteId("warehouse"), "Warehouse", false, "Person"));
    server.services.responses.add(
        new Response(new RemoteId("night"), "Work", "Shift", "Night", true, null));
  }

  @Test
  void a_campaign_is_connected_linked_mapped_and_enabled() {
    JsonObject group =
        server.ask(CONNECT_GROUP.formatted("key-of-riverside")).getJsonObject("connectGroup");
    assertThat(group.getString("name")).isEqualTo("Riverside Workers");
    assertThat(group.getString("keyHint")).isEqualTo("side");
    assertThat(group.getString("state")).isEqualTo("CONNECTED");

    JsonObject organization =
        server
            .ask(CONNECT_ORGANIZATION.formatted("riverside", "organization-key"))
            .getJsonObject("connectOrganization");
    assertThat(organization.getInt("campaignCount")).isEqualTo(1);

    String campaign =
        server
            .ask(
                "{ campaigns(search: \"ware\") { nodes { id organization { name } link { id } } } }")
            .getJsonObject("campaigns")
            .getJsonArray("nodes")
            .getJsonObject(0)
            .getString("id");
    JsonObject link =
        server
            .ask(
                "mutation { linkCampaign(input: {campaignId: \"%s\", groupId: \"%s\"})"
                        .formatted(campaign, group.getString("id"))
                    + " { id enabled magicTag { id name } campaign { name } group { name }"
                    + " counts { pairs detached inReview } lastRun { id } previewed"
                    + " settings { optOutsToNetwork fields { field rule } brake { kind number } }"
                    + " } }")
            .getJsonObject("linkCampaign");
    assertThat(link.getBoolean("enabled")).isFalse();
    assertThat(link.getJsonObject("magicTag").getString("name")).isEqualTo("AB: Warehouse");
    assertThat(link.getJsonObject("group").getString("name")).isEqualTo("Riverside Workers");
    assertThat(link.getJsonObject("campaign").getString("name")).isEqualTo("Warehouse");

    JsonObject mapping =
        server
            .ask(
                "mutation { mapResponse(input: {linkId: \"%s\", responseId: \"night\","
                        .formatted(link.getString("id"))
                    + " newTagName: \"Nights\", direction: TO_NETWORK})"
                    + " { kind direction state problems notes tag { name }"
                    + " response { section field name singleChoice universal } } }")
            .getJsonObject("mapResponse");
    assertThat(mapping.getString("kind")).isEqualTo("RESPONSE");
    assertThat(mapping.getString("direction")).isEqualTo("TO_NETWORK");
    assertThat(mapping.getJsonArray("notes").getString(0)).startsWith("Single choice");

    JsonObject enabled =
        server
            .ask(
                "mutation { enableLink(id: \"%s\") { enabled nextDueAt mappings { id } } }"
                    .formatted(link.getString("id")))
            .getJsonObject("enableLink");
    assertThat(enabled.getString("nextDueAt")).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(enabled.getJsonArray("mappings")).hasSize(1);
  }

  @Test
  void a_link_says_how_old_its_last_complete_run_is() {
    Sample.connect(server.store);
    LinkId link = new LinkId("link-1");
    String question = "{ campaignLink(id: \"link-1\") { freshness stale } }";
    assertThat(server.ask(question).toString()).contains("\"freshness\":null,\"stale\":false");

    Instant begun = Sample.NOON.minus(Duration.ofHours(4));
    server.store.links().change(link, l -> l.enabled(true, begun));

    assertThat(server.ask(question).toString()).contains("\"freshness\":14400,\"stale\":true");
  }

  @Test
  void what_a_service_refuses_has_its_code_and_field() {
    assertThat(server.refusal(CONNECT_GROUP.formatted("wrong-key-1234")))
        .isEqualTo("KEY_REFUSED input.apiKey");
    assertThat(server.refusal(CONNECT_ORGANIZATION.formatted("hillside", "organization-key")))
        .isEqualTo("INVALID input.subdomain");
    assertThat(server.refusal(CONNECT_ORGANIZATION.formatted("riverside", "wrong-key-1234")))
        .isEqualTo("KEY_REFUSED input.apiKey");
    server.services.down = Side.NETWORK;
    assertThat(server.refusal(CONNECT_GROUP.formatted("key-of-riverside")))
        .isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(server.store.groups().all()).isEmpty();
    assertThat(server.store.organizations().all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ tags(groupId: \"group-1\", first: 0) { totalCount } } | INVALID first",
        "{ tags(groupId: \"group-1\", first: 101) { totalCount } } | INVALID first",
        "{ tags(groupId: \"group-1\", after: \"nobody\") { totalCount } } | INVALID after",
        "{ tags(groupId: \"nobody\") { totalCount } } | NOT_FOUND groupId",
        "{ responses(campaignId: \"nobody\") { totalCount } } | NOT_FOUND campaignId",
        "{ campaigns(organizationId: \"nobody\") { totalCount } } | NOT_FOUND organizationId",
        "{ campaigns(search: \"a\\u0000b\") { totalCount } } | INVALID search",
        "{ group(id: \"\") { id } } | NOT_FOUND id",
        "{ group(id: \"no/body\") { id } } | NOT_FOUND id",
        "{ campaignLink(id: \"nobody\") { id } } | NOT_FOUND id",
        "{ run(id: \"nobody\") { id } } | NOT_FOUND id",
        "{ runs(after: \"nobody\") { totalCount } } | INVALID after",
        "{ person(id: \"nobody\") { id } } | NOT_FOUND id",
        "{ people(linkId: \"nobody\") { totalCount } } | NOT_FOUND linkId",
        "{ reviewItems(after: \"nobody\") { totalCount } } | INVALID after",
        "{ group { id } } | INVALID id",
        "{ group(id: [1, 2]) { id } } | INVALID id",
        "{ tags(groupId: \"group-1\", first: \"many\") { totalCount } } | INVALID first",
        "mutation { renameGroup(id: \"group-1\", name: \" \") { id } } | INVALID name",
        "mutation { renameGroup(id: \"nobody\", name: \"Docks\") { id } } | NOT_FOUND id",
        "mutation { disconnectGroup(id: \"group-1\") } | CONFLICT id",
        "mutation { disconnectOrganization(id: \"org-1\") } | CONFLICT id",
        "mutation { unmap(id: \"nobody\") } | NOT_FOUND id",
        "mutation { updateMapping(id: \"x\", direction: SIDEWAYS) { id } } | INVALID direction",
        "mutation { startRun(linkId: \"nobody\") { id } } | NOT_FOUND linkId",
        "mutation { startRun(linkId: \"link-1\") { id } } | CONFLICT",
        "mutation { approveRun(id: \"nobody\") { id } } | NOT_FOUND id",
        "mutation { mapAssessment(input: {linkId: \"link-1\", level: 0, newTagName: \"L\"}) { id } }"
            + " | INVALID input.level",
        "mutation { mapResponse(input: {linkId: \"link-1\", responseId: \"asleep\", newTagName: \"L\"})"
            + " { id } } | INVALID input.responseId",
        "mutation { linkCampaign(input: {campaignId: \"campaign-1\", groupId: \"group-2\"}) { id } }"
            + " | CONFLICT input.campaignId",
        "mutation { updateLinkSettings(id: \"link-1\", input: {brake: [{kind: CREATE, number: -1,"
            + " percent: 5}]}) { id } } | INVALID input.brake",
        "mutation { updateLinkSettings(id: \"link-1\", input: {fields: [{field: EMAIL, rule: ASK},"
            + " {field: EMAIL, rule: NEWEST}]}) { id } } | INVALID input.fields"
      })
  void a_bad_argument_has_a_code_and_a_field(String question, String expected) {
    Sample.connect(server.store);

    assertThat(server.refusal(question)).isEqualTo(expected);
  }

  @Test
  void settings_that_are_not_given_stay() {
    Sample.connect(server.store);

    JsonObject settings =
        server
            .ask(
                "mutation { updateLinkSettings(id: \"link-1\", input: {emailAsName: true,"
                    + " fields: [{field: EMAIL, rule: ASK}], brake: [{kind: CREATE, number: 7,"
                    + " percent: 5}]}) { settings { emailAsName optOutsToNetwork } } }")
            .getJsonObject("updateLinkSettings")
            .getJsonObject("settings");

    assertThat(settings.getBoolean("emailAsName")).isTrue();
    assertThat(settings.getBoolean("optOutsToNetwork")).isTrue();
  }

  @Test
  void a_list_is_walked_by_its_cursors() {
    Sample.connect(server.store);

    JsonObject first = campaigns("first: 2");
    JsonObject rest =
        campaigns(
            "first: 2, after: \"%s\""
                .formatted(first.getJsonObject("pageInfo").getString("endCursor")));

    assertThat(first.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();
    assertThat(first.getJsonArray("nodes")).hasSize(2);
    assertThat(rest.getJsonArray("edges").getJsonObject(0).getJsonObject("node").getString("name"))
        .isEqualTo("Campaign 3");
    assertThat(rest.getJsonObject("pageInfo").getBoolean("hasNextPage")).isFalse();
    assertThat(rest.getJsonObject("pageInfo").getBoolean("hasPreviousPage")).isTrue();
    assertThat(rest.getInt("totalCount")).isEqualTo(3);
  }

  private JsonObject campaigns(String arguments) {
    return server
        .ask(
            "{ campaigns(%s) { nodes { name } edges { cursor node { name } } totalCount"
                    .formatted(arguments)
                + " pageInfo { hasNextPage hasPreviousPage endCursor } } }")
        .getJsonObject("campaigns");
  }

  @Test
  void what_stands_around_links_comes_with_them() {
    Sample.connect(server.store);

    JsonObject answer =
        server.ask(
            "{ campaignLinks { id campaign { name organization { name } link { id } } group { name"
                + " links { id } } } organizations { name campaignCount } groups { name } }");

    assertThat(answer.getJsonArray("campaignLinks")).hasSize(3);
    JsonObject third = answer.getJsonArray("campaignLinks").getJsonObject(2);
    assertThat(third.getJsonObject("campaign").getString("name")).isEqualTo("Campaign 3");
    assertThat(third.getJsonObject("campaign").getJsonObject("link").getString("id"))
        .isEqualTo("link-3");
    assertThat(third.getJsonObject("group").getJsonArray("links")).hasSize(1);
  }
}
