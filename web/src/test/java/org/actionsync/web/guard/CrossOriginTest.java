package org.actionsync.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

  private static final String FRONT_END = "https://app.example.org";
  private static final String ALLOW = "Access-Control-Allow-Origin";

  private final CrossOrigin open =
      new CrossOrigin(new Origins(Set.of(FRONT_END), Optional.empty()));
  private final CrossOrigin closed = new CrossOrigin(new Origins(Set.of(), Optional.empty()));

  @Test
  void an_origin_that_is_named_may_ask_but_never_with_what_a_browser_keeps() throws Exception {
    Exchange asked = post(open, Map.of("Origin", FRONT_END));

    assertThat(asked.passed).isTrue();
    assertThat(asked.answered)
        .containsEntry(ALLOW, FRONT_END)
        .containsEntry("Vary", "Origin")
        .doesNotContainKey("Access-Control-Allow-Credentials");
  }

  @Test
  void a_preflight_of_it_is_answered_without_asking_who_it_is() throws Exception {
    Exchange preflight = preflight(open, FRONT_END);

    assertThat(preflight.passed).isFalse();
    assertThat(preflight.status).isEqualTo(204);
    assertThat(preflight.answered)
        .containsEntry(ALLOW, FRONT_END)
        .containsEntry("Access-Control-Allow-Methods", "GET, POST")
        .containsEntry("Access-Control-Allow-Headers", "Authorization, Content-Type")
        .containsEntry("Vary", "Origin")
        .doesNotContainKey("Access-Control-Allow-Credentials");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://app.example.org",
        "https://app.example.org:8443",
        "https://app.example.org.evil.example",
        "https://APP.example.org",
        "null",
        "*",
        ""
      })
  void any_other_is_refused(String origin) throws Exception {
    Exchange asked = post(open, Map.of("Origin", origin, "Host", "sync.example.org"));
    Exchange preflight = preflight(open, origin);

    assertThat(asked.passed).isFalse();
    assertThat(asked.status).isEqualTo(403);
    assertThat(asked.body()).contains("FORBIDDEN");
    assertThat(asked.answered).doesNotContainKey(ALLOW).containsEntry("Vary", "Origin");
    assertThat(preflight.passed).isFalse();
    assertThat(preflight.status).isEqualTo(403);
    assertThat(preflight.answered).doesNotContainKey(ALLOW);
  }

  @Test
  void without_a_setting_every_other_origin_is_refused() throws Exception {
    assertThat(post(closed, Map.of("Origin", FRONT_END)).status).isEqualTo(403);
    assertThat(preflight(closed, FRONT_END).status).isEqualTo(403);
  }

  @Test
  void our_own_pages_and_programs_that_are_no_browser_ask_as_before() throws Exception {
    assertThat(post(closed, Map.of()).passed).isTrue();
    assertThat(
            post(closed, Map.of("Origin", "https://sync.example.org", "Host", "sync.example.org"))
                .passed)
        .isTrue();
  }

  @Test
  void a_web_socket_is_opened_for_no_page_of_another_origin() throws Exception {
    Map<String, String> reading = Map.of("Origin", "https://evil.example");
    Map<String, String> upgrade = Map.of("Origin", "https://evil.example", "Upgrade", "websocket");

    assertThat(Exchange.through(closed, "GET", "/graphql", reading).passed).isTrue();
    assertThat(Exchange.through(closed, "GET", "/graphql", upgrade).passed).isFalse();
  }

  private static Exchange post(CrossOrigin filter, Map<String, String> said) throws Exception {
    return Exchange.through(filter, "POST", "/graphql", said);
  }

  private static Exchange preflight(CrossOrigin filter, String origin) throws Exception {
    return Exchange.through(
        filter,
        "OPTIONS",
        "/graphql",
        Map.of("Origin", origin, "Access-Control-Request-Method", "POST"));
  }
}
