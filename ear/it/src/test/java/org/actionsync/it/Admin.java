package org.actionsync.it;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An admin who sets a link up and runs it, through GraphQL and nothing else. */
final class Admin {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Set<String> AT_WORK = Set.of("RUNNING");

  private final GraphQL graphql;

  Admin(URI server) {
    this.graphql = GraphQL.as("admin", server);
  }

  /** Asks, and expects data without errors. */
  JsonObject ask(String query, Object... arguments) throws IOException, InterruptedException {
    JsonObject answer = graphql.ask(String.format(Locale.ROOT, query, arguments));
    if (answer.containsKey("errors")) {
      throw new AssertionError("Refused: " + answer.getJsonArray("errors"));
    }
    return answer.getJsonObject("data");
  }

  /** Asks, and expects an error with this code. */
  String refusal(String query, Object... arguments) throws IOException, InterruptedException {
    return GraphQL.codeOf(graphql.ask(String.format(Locale.ROOT, query, arguments)));
  }

  String connectOrganization(String subdomain, String key) throws Exception {
    return ask(
            """
            mutation { connectOrganization(input: {subdomain: "%s", apiKey: "%s"}) { id } }
            """,
            subdomain, key)
        .getJsonObject("connectOrganization")
        .getString("id");
  }

  String connectGroup(String key) throws Exception {
    return ask("mutation { connectGroup(input: {apiKey: \"%s\"}) { id } }", key)
        .getJsonObject("connectGroup")
        .getString("id");
  }

  String campaign(String organization, String name) throws Exception {
    return ask(
            "{ campaigns(organizationId: \"%s\", search: \"%s\") { nodes { id name } } }",
            organization, name)
        .getJsonObject("campaigns")
        .getJsonArray("nodes")
        .getJsonObject(0)
        .getString("id");
  }

  String link(String campaign, String group) throws Exception {
    return ask(
            """
            mutation {
              linkCampaign(input: {campaignId: "%s", groupId: "%s", reuseMagicTag: true}) { id }
            }
            """,
            campaign, group)
        .getJsonObject("linkCampaign")
        .getString("id");
  }

  String response(String campaign, String section, String field, String name) throws Exception {
    JsonObject found =
        ask(
            """
            { responses(campaignId: "%s", search: "%s", first: 100) {
                nodes { id section field name } } }
            """,
            campaign, name);
    return one(
        found.getJsonObject("responses"),
        node ->
            node.getString("section").equals(section)
                && node.getString("field").equals(field)
                && node.getString("name").equals(name));
  }

  String tag(String group, String name) throws Exception {
    JsonObject found =
        ask(
            "{ tags(groupId: \"%s\", search: \"%s\", first: 100) { nodes { id name } } }",
            group, name);
    return one(found.getJsonObject("tags"), node -> node.getString("name").equals(name));
  }

  private static String one(
      JsonObject connection, java.util.function.Predicate<JsonObject> wanted) {
    return connection.getJsonArray("nodes").getValuesAs(JsonObject.class).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not in " + connection))
        .getString("id");
  }

  void mapResponse(String link, String response, String tag) throws Exception {
    ask(
        """
        mutation {
          mapResponse(input: {linkId: "%s", responseId: "%s", tagId: "%s", direction: BOTH}) {
            id state
          }
        }
        """,
        link, response, tag);
  }

  void mapAssessment(String link, String level, String tag) throws Exception {
    ask(
        "mutation { mapAssessment(input: {linkId: \"%s\", level: %s, tagId: \"%s\"}) { id } }",
        link, level, tag);
  }

  void enable(String link) throws Exception {
    ask("mutation { enableLink(id: \"%s\") { enabled } }", link);
  }

  /** Starts a run, or meets the one that the timer started first, and waits until it rests. */
  JsonObject sync(String link) throws Exception {
    return await(ask("mutation { startRun(linkId: \"%s\") { id } }", link), "startRun");
  }

  /**
   * Starts a run, or goes on with the one there is, approves it if it waits for that, and waits
   * until it rests, however it ends; answers its status.
   */
  String settle(String link) throws Exception {
    graphql.ask("mutation { startRun(linkId: \"" + link + "\") { id } }");
    JsonObject run = await(lastRun(link));
    if (text(run, "status").equals("HELD")) {
      run = approve(text(run, "id"));
    }
    return text(run, "status");
  }

  private String lastRun(String link) throws Exception {
    return ask("{ runs(linkId: \"%s\", first: 1) { nodes { id } } }", link)
        .getJsonObject("runs")
        .getJsonArray("nodes")
        .getJsonObject(0)
        .getString("id");
  }

  /** The ids of all runs, newest first. */
  List<String> runs(String link) throws Exception {
    return ask("{ runs(linkId: \"%s\", first: 100) { nodes { id } } }", link)
        .getJsonObject("runs")
        .getJsonArray("nodes")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(run -> run.getString("id"))
        .toList();
  }

  /** How many questions of the link wait for somebody. */
  long openReviews(String link) throws Exception {
    return ask("{ reviewItems(linkId: \"%s\", first: 1) { totalCount } }", link)
        .getJsonObject("reviewItems")
        .getInt("totalCount");
  }

  /** Gives the link's group another key. */
  void rotateGroupKey(String link, String key) throws Exception {
    String group =
        ask("{ campaignLink(id: \"%s\") { group { id } } }", link)
            .getJsonObject("campaignLink")
            .getJsonObject("group")
            .getString("id");
    ask("mutation { rotateGroupKey(id: \"%s\", apiKey: \"%s\") { id } }", group, key);
  }

  JsonObject preview(String link) throws Exception {
    return await(ask("mutation { previewRun(linkId: \"%s\") { id } }", link), "previewRun");
  }

  JsonObject approve(String run) throws Exception {
    return await(ask("mutation { approveRun(id: \"%s\") { id } }", run), "approveRun");
  }

  private JsonObject await(JsonObject data, String mutation) throws Exception {
    return await(data.getJsonObject(mutation).getString("id"));
  }

  /** Polls, as a front end without subscriptions does, until the run rests. */
  JsonObject await(String run) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      JsonObject now = run(run);
      if (!AT_WORK.contains(now.getString("status"))) {
        return now;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("Still at work after " + PATIENCE + ": " + run(run));
  }

  JsonObject run(String id) throws Exception {
    return ask(
            """
            { run(id: "%s") { id status phase progress heldBecause totals {
                read matched created updated tagged untagged optedOut skipped refused held
                networkCalls builderCalls } } }
            """,
            id)
        .getJsonObject("run");
  }

  /** Everybody of the link, page by page. */
  List<JsonObject> people(String link) throws Exception {
    return pages(
        "people",
        """
        { people(linkId: "%s", first: 100, after: %s) {
            nodes { id name state activistId entityId } pageInfo { hasNextPage endCursor } } }
        """,
        link);
  }

  /** All changes of a run, page by page. */
  List<JsonObject> changes(String run) throws Exception {
    List<JsonObject> all = new ArrayList<>();
    String after = "null";
    boolean more = true;
    while (more) {
      JsonObject page =
          ask(
                  """
                  { run(id: "%s") { changes(first: 100, after: %s) {
                      nodes { side kind reason before asked got outcome error }
                      pageInfo { hasNextPage endCursor } } } }
                  """,
                  run, after)
              .getJsonObject("run")
              .getJsonObject("changes");
      more = collect(page, all);
      after = more ? quoted(page) : after;
    }
    return all;
  }

  private List<JsonObject> pages(String field, String query, String of) throws Exception {
    List<JsonObject> all = new ArrayList<>();
    String after = "null";
    boolean more = true;
    while (more) {
      JsonObject page = ask(query, of, after).getJsonObject(field);
      more = collect(page, all);
      after = more ? quoted(page) : after;
    }
    return all;
  }

  private static boolean collect(JsonObject page, List<JsonObject> all) {
    all.addAll(page.getJsonArray("nodes").getValuesAs(JsonObject.class));
    return page.getJsonObject("pageInfo").getBoolean("hasNextPage");
  }

  private static String quoted(JsonObject page) {
    return "\"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"";
  }

  static String text(JsonObject object, String name) {
    JsonValue value = object.get(name);
    return value == null || value == JsonValue.NULL ? "" : object.getString(name);
  }
}
