package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every resolver finds its use case and its storage in the server that ships. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApiIT {

  @Deployment(testable = false)
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  @Test
  void a_viewer_sees_every_list() throws Exception {
    JsonObject answer =
        GraphQL.as("viewer", GraphQL.SHARED)
            .ask(
                "{ organizations { id campaignCount } groups { id links { id } }"
                    + " campaigns { totalCount nodes { organization { id } link { id } } }"
                    + " campaignLinks { id campaign { id } group { id } mappings { id }"
                    + " counts { pairs } lastRun { id } previewed }"
                    + " runs { totalCount nodes { id link { id } changes { totalCount } } }"
                    + " reviewItems { totalCount nodes { id link { id } } } }");

    assertThat(answer).doesNotContainKey("errors");
    assertThat(answer.getJsonObject("data").getJsonObject("runs").getInt("totalCount")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ group(id: \"nobody\") { id } } | NOT_FOUND",
        "{ campaignLink(id: \"nobody\") { id } } | NOT_FOUND",
        "{ run(id: \"nobody\") { id } } | NOT_FOUND",
        "{ person(id: \"p.nobody\") { id } } | NOT_FOUND",
        "{ people(linkId: \"nobody\") { totalCount } } | NOT_FOUND",
        "{ tags(groupId: \"nobody\") { totalCount } } | NOT_FOUND",
        "{ responses(campaignId: \"nobody\") { totalCount } } | NOT_FOUND",
        "mutation { startRun(linkId: \"nobody\") { id } } | NOT_FOUND",
        "mutation { approveRun(id: \"nobody\") { id } } | NOT_FOUND",
        "mutation { unlinkCampaign(id: \"nobody\") } | NOT_FOUND",
        "mutation { enableLink(id: \"nobody\") { id } } | NOT_FOUND",
        "mutation { unmap(id: \"nobody\") } | NOT_FOUND",
        "mutation { disconnectGroup(id: \"nobody\") } | NOT_FOUND",
        "mutation { mapAssessment(input: {linkId: \"nobody\", level: 0}) { id } } | INVALID",
        "mutation { connectGroup(input: {apiKey: \"short\"}) { id } } | INVALID",
        "mutation { connectOrganization(input: {subdomain: \"a/b\", apiKey: \"a-good-key\"}) { id } }"
            + " | INVALID"
      })
  void what_is_not_there_or_cannot_be_is_said_to_be(String question, String code) throws Exception {
    JsonObject answer = GraphQL.as("admin", GraphQL.SHARED).ask(question);

    assertThat(GraphQL.codeOf(answer)).isEqualTo(code);
  }

  @Test
  void a_viewer_changes_nothing() throws Exception {
    JsonObject answer =
        GraphQL.as("viewer", GraphQL.SHARED)
            .ask("mutation { connectGroup(input: {apiKey: \"a-good-key\"}) { id } }");

    assertThat(GraphQL.codeOf(answer)).isEqualTo("FORBIDDEN");
  }
}
