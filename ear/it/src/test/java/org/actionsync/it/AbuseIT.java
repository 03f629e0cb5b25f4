package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.it.RawHttp.Reply;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever means harm gets a plain refusal: each of these requests ends with a status of 400 to 499
 * or with coded errors, tells nothing about the server, and changes nothing.
 */
@Tag("own-servers")
@Tag("long")
class AbuseIT {

  private static final Logger LOG = Logger.getLogger(AbuseIT.class.getName());
  private static final int PORT_OFFSET = 22_500;
  private static final int CALLS_PER_SECOND = 2000;
  private static final int AT_LEAST = 200;

  @Test
  void abuse_ends_with_refusals_and_changes_nothing_on_h2() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorOptions.forTests());
        ServerProcess server = server("abuse-h2", simulator, Map.of())) {
      server.start();
      String link = plannedWorld(server);
      Map<String, String> known = known(server.address(), link);
      RawHttp attacker = attacker(server);
      Map<String, List<String>> before = afterStopping(server);
      server.start();

      refuses(server, attacker, attacks(known));

      assertThat(afterStopping(server)).isEqualTo(before);
      nothingFailed(server);
    }
  }

  @Test
  void abuse_ends_with_refusals_and_changes_nothing_on_postgresql() throws Exception {
    try (Simulator simulator = Simulator.start(SimulatorOptions.forTests());
        Postgres postgres = Postgres.start();
        ServerProcess server = server("abuse-postgresql", simulator, postgres.settings())) {
      server.start();
      String link = plannedWorld(server);
      Map<String, String> known = known(server.address(), link);
      RawHttp attacker = attacker(server);
      Map<String, List<String>> before = dump(postgres);

      refuses(server, attacker, attacks(known));

      assertThat(dump(postgres)).isEqualTo(before);
      nothingFailed(server);
      aQuestionTakesNoLongerThanItMay(server, postgres, link);
    }
  }

  /** Somebody keeps the database busy, and the question is not there for ever. */
  private static void aQuestionTakesNoLongerThanItMay(
      ServerProcess server, Postgres postgres, String link) throws Exception {
    GraphQL viewer = GraphQL.as("viewer", server.address());
    String question = "{ people(linkId: \"" + link + "\") { nodes { id } } }";
    try (Connection busy = postgres.connect()) {
      busy.setAutoCommit(false);
      busy.createStatement().execute("lock table pair in access exclusive mode");

      JsonObject answer = viewer.ask(question);

      assertThat(GraphQL.codeOf(answer)).isEqualTo("INVALID");
      assertThat(answer.getJsonArray("errors").toString()).contains("took longer than");
      busy.rollback();
    }
    assertThat(viewer.ask(question)).doesNotContainKey("errors");
  }

  static ServerProcess server(String name, Simulator simulator, Map<String, String> database)
      throws Exception {
    Map<String, String> settings = new HashMap<>(database);
    settings.putAll(MapleCourt.services(simulator, CALLS_PER_SECOND));
    settings.put("ACTIONSYNC_GRAPHQL_MAX_TIME", "PT10S");
    return new ServerProcess(name, PORT_OFFSET, settings);
  }

  /** A link is set up and its first run planned, so that there is something to lose. */
  static String plannedWorld(ServerProcess server) throws Exception {
    Admin admin = new Admin(server.address());
    String link = MapleCourt.link(admin);
    assertThat(admin.preview(link).getString("status")).isEqualTo("PREVIEWED");
    return link;
  }

  /** Arguments that would do, by operation and name, by name, or by type. */
  static Map<String, String> known(URI server, String link) throws Exception {
    JsonObject data =
        new Admin(server)
            .ask(
                """
                { campaignLink(id: "%s") {
                    group { id } campaign { id organization { id } } mappings { id } }
                  reviewItems(linkId: "%s", first: 1) { nodes { id } } }
                """,
                link, link);
    JsonObject found = data.getJsonObject("campaignLink");
    String group = id(found.getJsonObject("group"));
    String organization = id(found.getJsonObject("campaign").getJsonObject("organization"));
    Map<String, String> known = new HashMap<>();
    known.put("linkId", "\"" + link + "\"");
    known.put("groupId", group);
    known.put("campaignId", id(found.getJsonObject("campaign")));
    known.put("organizationId", organization);
    known.put("ID", "\"nobody\"");
    known.put("responseId", "\"a-response\"");
    known.put("Role", "VIEWER");
    known.put("DateTime", "\"2099-01-01T00:00:00Z\"");
    known.put("updateLinkSettings.id", "\"" + link + "\"");
    known.put("updateMapping.id", id(found.getJsonArray("mappings").getJsonObject(0)));
    known.put("renameGroup.id", group);
    known.put("rotateGroupKey.id", group);
    known.put("rotateOrganizationKey.id", organization);
    known.put(
        "settleReview.id",
        id(data.getJsonObject("reviewItems").getJsonArray("nodes").getJsonObject(0)));
    known.putAll(
        Map.of(
            "apiKey", "\"a-key-that-nobody-has\"",
            "subdomain", "\"nobody\"",
            "choice", "\"SAME\"",
            "settleReview.name", "\"GIVEN_NAME\"",
            "Direction", "BOTH",
            "BrakeKind", "CREATE",
            "Field", "GIVEN_NAME",
            "FieldRule", "NETWORK",
            "Int", "1",
            "String", "\"fine\""));
    return known;
  }

  private static String id(JsonObject thing) {
    return "\"" + thing.getString("id") + "\"";
  }

  static List<Attack> attacks(Map<String, String> known) throws Exception {
    List<Attack> all = new ArrayList<>(HostileDocuments.all());
    all.addAll(HostileRequests.all());
    all.addAll(new HostileArguments(Schema.reviewed(), known).all());
    return all;
  }

  /** Knows what an admin's program sends, and what an admin's browser does. */
  private static RawHttp attacker(ServerProcess server) throws Exception {
    String token =
        new Admin(server.address())
            .ask("mutation { createApiToken(input: {name: \"abuse\", role: ADMIN}) { text } }")
            .getJsonObject("createApiToken")
            .getString("text");
    GraphQL.as("viewer", server.address()).ask("{ me { name } }"); // is admitted before it counts
    return new RawHttp(server.address(), token, Browser.of("admin", server.address()).cookie());
  }

  private static void refuses(ServerProcess server, RawHttp http, List<Attack> attacks)
      throws Exception {
    List<String> complaints = new ArrayList<>();
    int refused = 0;
    for (Attack attack : attacks) {
      Reply reply = http.send(attack);
      refused += Verdict.isRefusal(reply) ? 1 : 0;
      for (String complaint : Verdict.on(attack, reply)) {
        String said = reply.all();
        complaints.add(
            attack + " " + complaint + ": " + said.substring(0, Math.min(said.length(), 2_000)));
      }
    }
    LOG.log(
        Level.INFO,
        "{0} attacks, {1} refused, {2} complaints",
        new Object[] {attacks.size(), refused, complaints.size()});
    assertThat(complaints).isEmpty();
    assertThat(refused).isGreaterThanOrEqualTo(AT_LEAST);
    assertThat(GraphQL.as("viewer", server.address()).ask("{ me { name } }"))
        .doesNotContainKey("errors");
  }

  /** H2 lets nobody else look while the server runs. */
  private static Map<String, List<String>> afterStopping(ServerProcess server) throws Exception {
    server.stop();
    String file = server.base().resolve("data/actionsync").toAbsolutePath().toString();
    try (Connection connection =
        DriverManager.getConnection("jdbc:h2:file:" + file, "actionsync", "actionsync")) {
      return filled(DatabaseDump.of(connection));
    }
  }

  private static Map<String, List<String>> dump(Postgres postgres) throws SQLException {
    try (Connection connection = postgres.connect()) {
      return filled(DatabaseDump.of(connection));
    }
  }

  private static Map<String, List<String>> filled(Map<String, List<String>> dump) {
    assertThat(dump.keySet()).hasSizeGreaterThan(20);
    assertThat(dump.get("pair")).isNotEmpty();
    assertThat(dump.get("network_group")).isNotEmpty();
    return dump;
  }

  /** No bug was met on the way, and no secret that was typed got into the log. */
  private static void nothingFailed(ServerProcess server) throws Exception {
    String log = Files.readString(server.log(), StandardCharsets.UTF_8);
    assertThat(log).doesNotContain("A GraphQL request failed", "UT005023", "a-key-of-evil");
  }
}
