package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody sees anything without signing in, and every refusal says which kind it is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {

  private static final String ME = "{ me { name roles } sandbox }";
  private static final String ME_BODY = "{\"query\": \"" + ME + "\"}";

  @Deployment(testable = false)
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  @Test
  void a_caller_without_credentials_is_told_to_sign_in() throws Exception {
    var answer = GraphQL.asNobody(GraphQL.SHARED).post(ME_BODY);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void somebody_unknown_is_told_to_sign_in() throws Exception {
    var answer = GraphQL.as("stranger", GraphQL.SHARED).post(ME_BODY);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void somebody_without_a_role_may_do_nothing() throws Exception {
    var answer = GraphQL.as("nobody", GraphQL.SHARED).post(ME_BODY);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("FORBIDDEN");
  }

  @Test
  void a_viewer_is_known_by_name_and_role() throws Exception {
    JsonObject me = me("viewer");

    assertThat(me.getString("name")).isEqualTo("viewer");
    assertThat(rolesOf(me)).containsExactly("VIEWER");
  }

  @Test
  void an_admin_is_also_a_viewer() throws Exception {
    JsonObject me = me("admin");

    assertThat(me.getString("name")).isEqualTo("admin");
    assertThat(rolesOf(me)).containsExactlyInAnyOrder("ADMIN", "VIEWER");
  }

  @Test
  void a_server_is_no_sandbox_unless_it_was_told_so() throws Exception {
    JsonObject answer = GraphQL.as("viewer", GraphQL.SHARED).ask(ME);

    assertThat(answer.getJsonObject("data").getBoolean("sandbox")).isFalse();
  }

  @Test
  void the_schema_is_nobodys_business_unless_a_setting_says_so() throws Exception {
    GraphQL viewer = GraphQL.as("viewer", GraphQL.SHARED);

    assertThat(GraphQL.codeOf(viewer.ask("{ __schema { queryType { name } } }")))
        .isEqualTo("INVALID");
    assertThat(viewer.fetch("graphql/schema.graphql").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ me", "{ you }", "query($id: ID!) { me { name } }", "mutation { no }"})
  void a_malformed_question_is_invalid(String query) throws Exception {
    JsonObject answer = GraphQL.as("admin", GraphQL.SHARED).ask(query);

    assertThat(GraphQL.codeOf(answer)).isEqualTo("INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me", "[]", "{}", "{\"query\": 7}"})
  void a_malformed_body_is_invalid(String body) throws Exception {
    var answer = GraphQL.as("admin", GraphQL.SHARED).post(body);

    assertThat(answer.code()).isEqualTo("INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void what_a_page_of_another_site_could_send_is_not_taken(String contentType) throws Exception {
    var answer = GraphQL.as("admin", GraphQL.SHARED).sending(contentType).post(ME_BODY);

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("INVALID");
  }

  private static JsonObject me(String user) throws Exception {
    return GraphQL.as(user, GraphQL.SHARED).ask(ME).getJsonObject("data").getJsonObject("me");
  }

  private static List<String> rolesOf(JsonObject me) {
    return me.getJsonArray("roles").getValuesAs(JsonString::getString);
  }
}
