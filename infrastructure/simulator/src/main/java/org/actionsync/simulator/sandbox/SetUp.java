package org.actionsync.simulator.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.function.Consumer;
import org.actionsync.simulator.sample.SampleData;

/**
 * What an admin does once by hand: connect, link, map, preview, enable, run.
 *
 * <p>Each step looks first whether it is done, so a set-up that was interrupted goes on where it
 * was and one that is complete changes nothing.
 */
final class SetUp {

  static final String CAMPAIGN = "Maple Court organizing";
  static final String UNION = "Riverside Tenants Union";
  static final String HARBOR = "Harbor Workers Assembly";

  /** Name and password of who may change everything. */
  static final String ADMIN = "admin";

  private static final String VIEWER = "viewer";

  private final GraphQL server;
  private final Consumer<String> say;

  SetUp(GraphQL server, Consumer<String> say) {
    this.server = server;
    this.say = say;
  }

  /**
   * Leaves the server with one campaign linked, mapped, enabled and synced.
   *
   * @throws IllegalStateException if a step is refused
   */
  void run() {
    viewer();
    String organization = organization();
    String union = group(UNION, SampleData.UNION_KEY);
    group(HARBOR, SampleData.HARBOR_KEY); // stays unlinked, to try by hand
    String campaign = campaign(organization);
    JsonNode link = link(campaign, union);
    String id = link.path("id").asText();
    new Mappings(server, say, id).complete(link.path("mappings"), campaign, union);
    var runs = new FirstRun(server, say, id);
    if (!link.path("enabled").asBoolean()) {
      runs.previewAndEnable();
    }
    runs.awaitDone();
  }

  /** Name and password of who may look are the same, too. */
  private void viewer() {
    JsonNode known = server.ask("{ users { name oneTime } }", Map.of()).path("users");
    JsonNode viewer = Found.by("name", VIEWER, known).orElse(MissingNode.getInstance());
    if (viewer.isMissingNode()) {
      JsonNode made =
          server.ask(
              "mutation($name: String!)"
                  + " { createUser(input: {name: $name, role: VIEWER}) { oneTimePassword } }",
              Map.of("name", VIEWER));
      choosePassword(made.path("createUser"));
    } else if (viewer.path("oneTime").asBoolean()) { // we were interrupted
      JsonNode made =
          server.ask(
              "mutation($name: String!) { resetPassword(name: $name) { oneTimePassword } }",
              Map.of("name", VIEWER));
      choosePassword(made.path("resetPassword"));
    }
  }

  private void choosePassword(JsonNode admitted) {
    server.choosePassword(VIEWER, admitted.path("oneTimePassword").asText(), VIEWER);
  }

  private String organization() {
    JsonNode known = server.ask("{ organizations { id subdomain } }", Map.of());
    return Found.by("subdomain", SampleData.SUBDOMAIN, known.path("organizations"))
        .orElseGet(this::connectOrganization)
        .path("id")
        .asText();
  }

  private JsonNode connectOrganization() {
    say.accept("Connecting the organization " + SampleData.SUBDOMAIN);
    return server
        .ask(
            "mutation($subdomain: String!, $key: String!)"
                + " { connectOrganization(input: {subdomain: $subdomain, apiKey: $key}) { id } }",
            Map.of("subdomain", SampleData.SUBDOMAIN, "key", SampleData.ORGANIZATION_KEY))
        .path("connectOrganization");
  }

  private String group(String name, String key) {
    JsonNode known = server.ask("{ groups { id name } }", Map.of());
    return Found.by("name", name, known.path("groups"))
        .orElseGet(() -> connectGroup(name, key))
        .path("id")
        .asText();
  }

  private JsonNode connectGroup(String name, String key) {
    say.accept("Connecting the group " + name);
    return server
        .ask(
            "mutation($key: String!, $name: String!)"
                + " { connectGroup(input: {apiKey: $key, name: $name}) { id } }",
            Map.of("key", key, "name", name))
        .path("connectGroup");
  }

  private String campaign(String organization) {
    JsonNode known =
        server.ask(
            "query($organization: ID!, $name: String!) {"
                + " campaigns(organizationId: $organization, search: $name) { nodes { id name } } }",
            Map.of("organization", organization, "name", CAMPAIGN));
    return Found.by("name", CAMPAIGN, known.path("campaigns").path("nodes"))
        .orElseThrow(() -> new IllegalStateException("There is no campaign " + CAMPAIGN))
        .path("id")
        .asText();
  }

  private JsonNode link(String campaign, String group) {
    String fields = "{ id enabled campaign { id name } mappings { level tag { name } } }";
    JsonNode known = server.ask("{ campaignLinks " + fields + " }", Map.of());
    for (JsonNode link : known.path("campaignLinks")) {
      if (link.path("campaign").path("id").asText().equals(campaign)) {
        return link;
      }
    }
    say.accept("Linking " + CAMPAIGN + " to " + UNION);
    return server
        .ask(
            "mutation($campaign: ID!, $group: ID!)"
                + " { linkCampaign(input: {campaignId: $campaign, groupId: $group, reuseMagicTag: true}) "
                + fields
                + " }",
            Map.of("campaign", campaign, "group", group))
        .path("linkCampaign");
  }
}
