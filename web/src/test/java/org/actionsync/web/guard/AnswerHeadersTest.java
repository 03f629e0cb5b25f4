package org.actionsync.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadersTest {

  private static final String ONLY_TLS = "Strict-Transport-Security";

  private final AnswerHeaders filter = new AnswerHeaders(new Origins(Set.of(), Optional.empty()));

  @ParameterizedTest
  @ValueSource(strings = {"/graphql", "/audit.jsonl", "/graphql/schema.graphql", "/nothing"})
  void an_answer_may_load_nothing_and_be_kept_nowhere(String path) throws Exception {
    Map<String, String> headers = headers(path);

    assertThat(headers)
        .containsEntry(AnswerHeaders.POLICY, "default-src 'none'; frame-ancestors 'none'")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "DENY")
        .containsEntry("Referrer-Policy", "no-referrer")
        .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
        .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
        .containsKey("Permissions-Policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html"})
  void a_page_may_load_what_is_ours_and_nothing_that_stands_in_it(String path) throws Exception {
    assertThat(headers(path).get(AnswerHeaders.POLICY))
        .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(headers(path)).doesNotContainKey("Cache-Control");
  }

  @Test
  void parts_of_a_page_may_be_kept_but_run_nothing() throws Exception {
    assertThat(headers("/app.js"))
        .doesNotContainKey("Cache-Control")
        .containsEntry(AnswerHeaders.POLICY, AnswerHeaders.OF_ANSWERS);
  }

  @Test
  void browsers_are_held_to_tls_where_there_is_any() throws Exception {
    var told = new AnswerHeaders(new Origins(Set.of(), Optional.of("https://sync.example.org")));

    assertThat(headers("/graphql")).doesNotContainKey(ONLY_TLS);
    assertThat(Exchange.through(filter, "GET", "/", Map.of("over TLS", "")).answered)
        .containsKey(ONLY_TLS);
    assertThat(Exchange.through(told, "GET", "/", Map.of()).answered).containsKey(ONLY_TLS);
  }

  private Map<String, String> headers(String path) throws Exception {
    return Exchange.through(filter, "GET", path, Map.of()).answered;
  }
}
