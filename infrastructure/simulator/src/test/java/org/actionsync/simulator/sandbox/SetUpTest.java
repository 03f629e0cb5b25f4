package org.actionsync.simulator.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What the sandbox asks of a server, held against one that only answers what the schema promises.
 */
class SetUpTest {

  private static final String ORGANIZATION =
      "[{\"id\": \"o1\", \"subdomain\": \"riversidetenants\"}]";
  private static final String GROUPS =
      "[{\"id\": \"g1\", \"name\": \"Riverside Tenants Union\"},"
          + " {\"id\": \"g2\", \"name\": \"Harbor Workers Assembly\"}]";
  private static final String LINK =
      "{\"id\": \"l1\", \"enabled\": %s, \"campaign\": {\"id\": \"c1\"}, \"mappings\": [%s]}";
  private static final List<String> TAGS =
      List.of(
          "Building captain",
          "Prospect",
          "Floor captain",
          "Fixed term",
          "Month to month",
          "Paid member",
          "Assessment 1",
          "Assessment 2",
          "Assessment 3",
          "Assessment 4");

  private final AnsweringServer server = new AnsweringServer();
  private final List<String> said = new ArrayList<>();

  SetUpTest() {
    server.answers(
        "campaigns", "{\"nodes\": [{\"id\": \"c1\", \"name\": \"Maple Court organizing\"}]}");
    server.answers("responses", "{\"nodes\": " + named("r") + "}");
    server.answers("tags", "{\"nodes\": " + named("t") + "}");
    server.answers("users", "[{\"name\": \"viewer\", \"oneTime\": false}]");
    server.answers("run", "{\"status\": \"DONE\", \"totals\": {\"created\": 12, \"held\": 0}}");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void an_empty_server_is_connected_linked_mapped_previewed_enabled_and_run() {
    server.answers("users", "[]");
    server.answers("createUser", "{\"oneTimePassword\": \"once\"}");
    server.answers("organizations", "[]");
    server.answers("groups", "[]");
    server.answers("campaignLinks", "[]");
    server.answers("connectOrganization", "{\"id\": \"o1\"}");
    server.answers("connectGroup", "{\"id\": \"g1\"}");
    server.answers("linkCampaign", LINK.formatted("false", ""));
    server.answers("mapResponse", "{\"id\": \"m1\"}");
    server.answers("mapAssessment", "{\"id\": \"m2\"}");
    server.answers("previewRun", "{\"id\": \"p1\"}");
    server.answers("enableLink", "{\"id\": \"l1\"}");
    server.answers("campaignLink", "{\"lastCompleteAt\": null, \"lastRun\": null}");
    server.answers("startRun", "{\"id\": \"x1\"}");

    setUp();

    assertThat(server.mutations())
        .containsExactly(
            "createUser",
            "connectOrganization",
            "connectGroup",
            "connectGroup",
            "linkCampaign",
            "mapResponse",
            "mapResponse",
            "mapResponse",
            "mapResponse",
            "mapResponse",
            "mapResponse",
            "mapAssessment",
            "mapAssessment",
            "mapAssessment",
            "mapAssessment",
            "previewRun",
            "enableLink",
            "startRun");
    assertThat(said).last().isEqualTo("The first run is DONE: 12 created");
    assertThat(server.signIns())
        .extracting(JsonNode::toString)
        .containsExactly("{\"name\":\"viewer\",\"password\":\"once\",\"newPassword\":\"viewer\"}");
  }

  @Test
  void a_server_that_is_set_up_is_asked_and_not_changed() {
    alreadySetUp("{\"lastCompleteAt\": \"2026-03-01T12:00:00Z\", \"lastRun\": {\"id\": \"x1\"}}");

    setUp();

    assertThat(server.mutations()).isEmpty();
    assertThat(said).containsExactly("Already set up: going on from the stored state");
  }

  @Test
  void a_run_that_was_under_way_is_waited_for_and_not_started_again() {
    alreadySetUp("{\"lastRun\": {\"id\": \"x1\", \"status\": \"RUNNING\"}}");

    setUp();

    assertThat(server.mutations()).isEmpty();
    assertThat(said).last().isEqualTo("The first run is DONE: 12 created");
  }

  @Test
  void a_first_run_that_is_held_is_said_to_be_so() {
    alreadySetUp("{\"lastRun\": {\"id\": \"x1\", \"status\": \"RUNNING\"}}");
    server.answers("run", "{\"status\": \"HELD\", \"totals\": {}}");

    assertThatIllegalStateException().isThrownBy(this::setUp).withMessageContaining("HELD");
  }

  private void alreadySetUp(String state) {
    server.answers("organizations", ORGANIZATION);
    server.answers("groups", GROUPS);
    server.answers("campaignLinks", "[" + LINK.formatted("true", mappings()) + "]");
    server.answers("campaignLink", state);
  }

  private void setUp() {
    new SetUp(new GraphQL(server.address(), "admin", "admin"), said::add).run();
  }

  private static String mappings() {
    return TAGS.stream()
        .map("{\"tag\": {\"name\": \"%s\"}}"::formatted)
        .reduce((one, next) -> one + "," + next)
        .orElseThrow();
  }

  private static String named(String prefix) {
    List<String> items = new ArrayList<>();
    for (String tag : TAGS) {
      items.add("{\"id\": \"%s%d\", \"name\": \"%s\"}".formatted(prefix, items.size(), tag));
    }
    // A response that was renamed since its tag was made.
    items.add("{\"id\": \"%srenamed\", \"name\": \"Floor contact\"}".formatted(prefix));
    return items.toString();
  }
}
