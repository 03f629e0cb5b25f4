package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was tried is in the audit log, and nobody but admins sees it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuditIT {

  private static final String LOG = "{ auditLog(first: 1) { nodes { actor } } }";

  @Deployment(testable = false)
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  @Test
  void what_was_tried_is_shown_and_taken_away_with_where_it_came_from() throws Exception {
    var viewer = GraphQL.as("viewer", GraphQL.SHARED);
    var admin = GraphQL.as("admin", GraphQL.SHARED);
    assertThat(GraphQL.codeOf(viewer.ask("mutation { disconnectGroup(id: \"nobody\") }")))
        .isEqualTo("FORBIDDEN");
    assertThat(GraphQL.codeOf(admin.ask("mutation { disconnectGroup(id: \"nobody\") }")))
        .isEqualTo("NOT_FOUND");

    JsonObject newest =
        admin
            .ask(
                "{ auditLog(first: 2, action: \"disconnectGroup\") { nodes { id at actor roles"
                    + " address action outcome code kind subjectId linkId"
                    + " changes { what before after } } } }")
            .getJsonObject("data")
            .getJsonObject("auditLog");
    var nodes = newest.getJsonArray("nodes").getValuesAs(JsonObject.class);

    assertThat(nodes).extracting(n -> n.getString("actor")).containsExactly("admin", "viewer");
    assertThat(nodes)
        .extracting(n -> n.getString("code"))
        .containsExactly("NOT_FOUND", "FORBIDDEN");
    assertThat(nodes).extracting(n -> n.getString("address")).containsOnly("127.0.0.1");
    var file = admin.fetch("/audit.jsonl?action=disconnectGroup");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-ndjson");
    assertThat(file.body().lines().limit(2).map(AuditIT::read).toList()).isEqualTo(nodes);
  }

  private static JsonObject read(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  @Test
  void viewers_and_strangers_see_nothing_of_it() throws Exception {
    var viewer = GraphQL.as("viewer", GraphQL.SHARED);

    assertThat(GraphQL.codeOf(viewer.ask(LOG))).isEqualTo("FORBIDDEN");
    assertThat(viewer.fetch("/audit.jsonl").statusCode()).isEqualTo(403);
    assertThat(GraphQL.asNobody(GraphQL.SHARED).fetch("/audit.jsonl").statusCode()).isEqualTo(401);
  }

  @Test
  void nobody_can_pretend_to_come_from_elsewhere() throws Exception {
    GraphQL.as("viewer", GraphQL.SHARED)
        .saying("X-Forwarded-For", "203.0.113.9")
        .ask("mutation { unmap(id: \"nobody\") }");

    JsonObject log =
        GraphQL.as("admin", GraphQL.SHARED)
            .ask("{ auditLog(first: 1, action: \"unmap\") { nodes { address } } }");

    assertThat(log.toString()).contains("127.0.0.1").doesNotContain("203.0.113.9");
  }
}
