package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.actionsync.application.contract.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log over GraphQL, as an admin asks for it. */
class AuditApiTest {

  private FakeServer server;

  @BeforeEach
  void an_admin_renamed_a_group_and_a_viewer_could_not() {
    server = new FakeServer();
    Sample.connect(server.store);
    server.ask("mutation { renameGroup(id: \"group-1\", name: \"Docks\") { id } }");
    server.ask("mutation { disableLink(id: \"link-1\") { id } }");
    server.signIn("viewer");
    server.refusal("mutation { disableLink(id: \"link-2\") { id } }");
    server.signIn("admin");
  }

  private JsonObject log(String arguments, String fields) {
    String given = arguments.isEmpty() ? "" : "(" + arguments + ")";
    return server.ask("{ auditLog" + given + " { " + fields + " } }").getJsonObject("auditLog");
  }

  private List<String> actions(String arguments) {
    return log(arguments, "nodes { id actor action }").getJsonArray("nodes").stream()
        .map(
            node ->
                node.asJsonObject().getString("actor")
                    + " "
                    + node.asJsonObject().getString("action"))
        .toList();
  }

  @Test
  void who_did_what_is_shown_newest_first() {
    JsonObject log =
        log(
            "",
            "totalCount nodes { id at actor roles address action outcome code kind subjectId linkId"
                + " changes { what before after } }");

    assertThat(log.getInt("totalCount")).isEqualTo(3);
    assertThat(log.getJsonArray("nodes").getJsonObject(0).toString())
        .isEqualTo(
            "{\"id\":\"3\",\"at\":\"2026-03-01T12:00:00Z\",\"actor\":\"viewer\","
                + "\"roles\":[\"VIEWER\"],\"address\":\"192.0.2.7\",\"action\":\"disableLink\","
                + "\"outcome\":\"REFUSED\",\"code\":\"FORBIDDEN\",\"kind\":\"LINK\","
                + "\"subjectId\":\"link-2\",\"linkId\":\"link-2\",\"changes\":[]}");
    assertThat(log.getJsonArray("nodes").getJsonObject(2).toString())
        .isEqualTo(
            "{\"id\":\"1\",\"at\":\"2026-03-01T12:00:00Z\",\"actor\":\"admin\","
                + "\"roles\":[\"VIEWER\",\"ADMIN\"],\"address\":\"192.0.2.7\","
                + "\"action\":\"renameGroup\",\"outcome\":\"DONE\",\"code\":null,"
                + "\"kind\":\"GROUP\",\"subjectId\":\"group-1\",\"linkId\":null,"
                + "\"changes\":[{\"what\":\"name\",\"before\":\"Group 1\",\"after\":\"Docks\"}]}");
  }

  @Test
  void it_is_walked_by_its_cursors_while_entries_are_added() {
    JsonObject first = log("first: 1", "edges { cursor node { id } } pageInfo { hasNextPage }");
    String cursor = first.getJsonArray("edges").getJsonObject(0).getString("cursor");
    assertThat(first.getJsonObject("pageInfo").getBoolean("hasNextPage")).isTrue();

    server.ask("mutation { disableLink(id: \"link-3\") { id } }");
    JsonObject rest =
        log("after: \"" + cursor + "\"", "nodes { id } pageInfo { hasNextPage hasPreviousPage }");

    assertThat(rest.getJsonArray("nodes").toString()).isEqualTo("[{\"id\":\"2\"},{\"id\":\"1\"}]");
    assertThat(rest.getJsonObject("pageInfo").getBoolean("hasNextPage")).isFalse();
    assertThat(rest.getJsonObject("pageInfo").getBoolean("hasPreviousPage")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actor: \"viewer\" | viewer disableLink",
        "action: \"renameGroup\" | admin renameGroup",
        "actor: \"admin\", action: \"disableLink\" | admin disableLink",
        "linkId: \"link-2\" | viewer disableLink",
        "from: \"2026-03-01T12:00:00Z\", action: \"renameGroup\" | admin renameGroup",
        "to: \"2026-03-01T12:00:01Z\", linkId: \"link-1\" | admin disableLink"
      })
  void it_is_narrowed(String arguments, String expected) {
    assertThat(actions(arguments)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor: \"nobody\"",
        "action: \"burnEverything\"",
        "linkId: \"link-9\"",
        "from: \"2026-03-01T12:00:01Z\"",
        "to: \"2026-03-01T12:00:00Z\""
      })
  void where_nothing_fits_nothing_is_shown(String arguments) {
    assertThat(actions(arguments)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "first: 0 | INVALID first",
        "first: 101 | INVALID first",
        "after: \"9\" | INVALID after",
        "after: \"x'y\" | INVALID after",
        "actor: \"a\\u0000b\" | INVALID actor",
        "action: \"a\\nb\" | INVALID action",
        "linkId: \"no/link\" | NOT_FOUND linkId",
        "from: \"yesterday\" | INVALID from",
        "from: \"-9999-01-01T00:00:00Z\" | INVALID from",
        "to: \"+99999-01-01T00:00:00Z\" | INVALID to",
        "from: \"2026-03-02T00:00:00Z\", to: \"2026-03-01T00:00:00Z\" | INVALID to"
      })
  void a_bad_argument_has_a_code_and_a_field(String arguments, String expected) {
    assertThat(server.refusal("{ auditLog(" + arguments + ") { totalCount } }"))
        .isEqualTo(expected);
  }
}
