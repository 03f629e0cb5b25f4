package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.audit.ReadAuditLog;
import org.actionsync.application.contract.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment") // there is no container here to inject anything
class AuditDownloadTest {

  private final FakeServer server = new FakeServer();
  private final StringWriter body = new StringWriter();
  private final Map<String, Object> sent = new HashMap<>();

  AuditDownloadTest() {
    Sample.connect(server.store);
  }

  private String download(String role, Map<String, String> parameters) throws IOException {
    server.signIn(role);
    var servlet = new AuditDownload();
    servlet.caller = server.caller();
    servlet.log = new ReadAuditLog(server.auditLog);
    servlet.doGet(request(parameters), response());
    return body.toString();
  }

  private static HttpServletRequest request(Map<String, String> parameters) {
    return stand(
        HttpServletRequest.class,
        (name, arguments) -> parameters.get(String.valueOf(arguments[0])));
  }

  private HttpServletResponse response() {
    PrintWriter writer = new PrintWriter(body);
    return stand(
        HttpServletResponse.class,
        (name, arguments) -> {
          if (name.equals("getWriter")) {
            return writer;
          }
          sent.put(
              arguments.length == 2 ? String.valueOf(arguments[0]) : name,
              arguments[arguments.length - 1]);
          return null;
        });
  }

  private interface Answering {
    @Nullable Object answer(String method, Object[] arguments);
  }

  private static <T> T stand(Class<T> type, Answering how) {
    return type.cast(
        Proxy.newProxyInstance(
            AuditDownloadTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                how.answer(method.getName(), arguments == null ? new Object[0] : arguments)));
  }

  private static List<JsonObject> lines(String text) {
    assertThat(text).endsWith("\n");
    return text.lines().map(AuditDownloadTest::read).toList();
  }

  private static JsonObject read(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  @Test
  void every_line_says_what_graphql_says() throws Exception {
    server.ask("mutation { renameGroup(id: \"group-1\", name: \"=1+1 „Docks“\") { id } }");
    server.refusal("mutation { disconnectGroup(id: \"group-1\") }");
    var shown =
        server
            .ask(
                "{ auditLog { nodes { id at actor roles address action outcome code kind subjectId"
                    + " linkId changes { what before after } } } }")
            .getJsonObject("auditLog")
            .getJsonArray("nodes");

    String text = download("admin", Map.of());

    assertThat(lines(text)).isEqualTo(shown.getValuesAs(JsonObject.class)).hasSize(2);
    assertThat(sent)
        .containsEntry("setContentType", "application/x-ndjson")
        .containsEntry("setCharacterEncoding", "UTF-8")
        .containsEntry("Content-Disposition", "attachment; filename=\"audit.jsonl\"")
        .containsEntry("Cache-Control", "no-store")
        .doesNotContainKey("setStatus");
  }

  @Test
  void all_of_a_long_log_is_sent_newest_first() throws Exception {
    for (int i = 0; i < 450; i++) {
      server.refusal("mutation { unmap(id: \"nobody\") }");
    }

    List<JsonObject> lines = lines(download("admin", Map.of()));

    assertThat(lines).hasSize(450).doesNotHaveDuplicates();
    assertThat(lines.get(0).getString("id")).isEqualTo("450");
    assertThat(lines.get(449).getString("id")).isEqualTo("1");
  }

  @Test
  void an_empty_log_is_an_empty_file() throws Exception {
    assertThat(download("admin", Map.of())).isEmpty();
  }

  @Test
  void it_is_narrowed_like_the_query() throws Exception {
    server.ask("mutation { disableLink(id: \"link-1\") { id } }");
    server.ask("mutation { disableLink(id: \"link-2\") { id } }");
    server.ask("mutation { renameGroup(id: \"group-1\", name: \"Docks\") { id } }");

    String text =
        download(
            "admin",
            Map.of(
                "actor",
                "admin",
                "action",
                "disableLink",
                "linkId",
                "link-2",
                "from",
                "2026-03-01T12:00:00Z",
                "to",
                "2026-03-01T12:00:01Z"));

    assertThat(lines(text))
        .extracting(line -> line.getString("subjectId"))
        .containsExactly("link-2");
  }

  @Test
  void nobody_but_admins_gets_it() throws Exception {
    server.refusal("mutation { unmap(id: \"nobody\") }");

    String text = download("viewer", Map.of());

    assertThat(sent).containsEntry("setStatus", 403);
    assertThat(text).contains("\"code\":\"FORBIDDEN\"").doesNotContain("unmap");
  }

  @ParameterizedTest
  @CsvSource({"from, yesterday", "to, +99999-01-01T00:00:00Z", "linkId, no/link"})
  void a_bad_filter_is_refused(String name, String value) throws Exception {
    server.refusal("mutation { unmap(id: \"nobody\") }");

    String text = download("admin", Map.of(name, value));

    assertThat(sent).containsEntry("setStatus", 400);
    assertThat(text).contains("\"field\":\"" + name + "\"").doesNotContain("unmap");
  }
}
