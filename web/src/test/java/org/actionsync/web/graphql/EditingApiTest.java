package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.actionsync.application.contract.Sample;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two admins who edit the same over GraphQL. */
class EditingApiTest {

  private final FakeServer server = new FakeServer();

  @BeforeEach
  void a_link_with_a_mapping() {
    Sample.connect(server.store);
    server.store.links().saveMapping(new LinkId("link-1"), Sample.mapping("spanish"));
  }

  private static String direct(String direction, String version) {
    return "mutation { updateMapping(id: \"spanish\", direction: "
        + direction
        + version
        + ") { direction version } }";
  }

  private static String asName(boolean emailAsName, String version) {
    return "mutation { updateLinkSettings(id: \"link-1\", input: {emailAsName: "
        + emailAsName
        + version
        + "}) { settings { emailAsName version } } }";
  }

  @Test
  void every_edit_is_a_version_and_an_older_one_is_a_conflict() {
    assertThat(server.ask(direct("TO_BUILDER", ", version: 1")).toString())
        .isEqualTo("{\"updateMapping\":{\"direction\":\"TO_BUILDER\",\"version\":2}}");
    assertThat(server.refusal(direct("TO_NETWORK", ", version: 1"))).isEqualTo("CONFLICT version");
    assertThat(server.ask(asName(true, ", version: 1")).toString())
        .isEqualTo("{\"updateLinkSettings\":{\"settings\":{\"emailAsName\":true,\"version\":2}}}");
    assertThat(server.refusal(asName(false, ", version: 1"))).isEqualTo("CONFLICT input.version");

    JsonObject link =
        server
            .ask(
                "{ campaignLink(id: \"link-1\") { settings { emailAsName version } mappings {"
                    + " direction version } } }")
            .getJsonObject("campaignLink");
    assertThat(link.toString())
        .isEqualTo(
            "{\"settings\":{\"emailAsName\":true,\"version\":2},"
                + "\"mappings\":[{\"direction\":\"TO_BUILDER\",\"version\":2}]}");
  }

  @Test
  void whoever_names_no_version_goes_on_from_what_is_there() {
    server.ask(direct("TO_BUILDER", ""));
    assertThat(server.ask(direct("BOTH", "")).getJsonObject("updateMapping").getInt("version"))
        .isEqualTo(3);
    assertThat(server.outcome(asName(true, ""))).isEqualTo("answered");
  }

  @Test
  void a_refused_edit_is_in_the_audit_log() {
    server.refusal(direct("TO_NETWORK", ", version: 7"));

    assertThat(
            server
                .ask("{ auditLog(first: 1) { nodes { action outcome code changes { what } } } }")
                .toString())
        .contains("updateMapping", "REFUSED", "CONFLICT", "\"changes\":[]");
  }
}
