package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error names its request, whoever refused it, and says nothing of the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TraceIT {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

  @Deployment(testable = false)
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  @Test
  void an_error_of_graphql_has_the_trace_that_came_with_the_request() throws Exception {
    GraphQL admin = GraphQL.as("admin", GraphQL.SHARED).saying("traceparent", TRACEPARENT);

    assertThat(traceOf(admin.ask("{ group(id: \"nobody\") { id } }"))).isEqualTo(TRACE);
    assertThat(traceOf(admin.ask("{ nope }"))).isEqualTo(TRACE);
    assertThat(traceOf(admin.post("{\"query\": 7}").body())).isEqualTo(TRACE);
  }

  @Test
  void what_the_server_refuses_by_itself_has_it_too() throws Exception {
    GraphQL nobody = GraphQL.asNobody(GraphQL.SHARED).saying("traceparent", TRACEPARENT);

    assertThat(traceOf(nobody.post("{}").body())).isEqualTo(TRACE);
  }

  @Test
  void a_request_without_one_gets_one_of_its_own() throws Exception {
    GraphQL admin = GraphQL.as("admin", GraphQL.SHARED);
    String first = traceOf(admin.ask("{ nope }"));

    assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(traceOf(admin.ask("{ nope }")));
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, 404, NOT_FOUND",
    "nowhere/at/all.html, 404, NOT_FOUND",
    "refused, 404, NOT_FOUND",
    "graphql, 405, INVALID",
    "audit.jsonl?from=yesterday, 400, INVALID"
  })
  void what_the_server_has_no_answer_to_is_told_in_the_same_words(
      String path, int status, String code) throws Exception {
    HttpResponse<String> answer =
        GraphQL.as("admin", GraphQL.SHARED).saying("traceparent", TRACEPARENT).fetch(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("undertow", "org.", "java", "<html");
    try (JsonReader json = Json.createReader(new StringReader(answer.body()))) {
      JsonObject body = json.readObject();
      assertThat(GraphQL.codeOf(body)).isEqualTo(code);
      assertThat(traceOf(body)).isEqualTo(TRACE);
    }
  }

  static String traceOf(JsonObject body) {
    return body.getJsonArray("errors")
        .getJsonObject(0)
        .getJsonObject("extensions")
        .getString("traceId");
  }
}
