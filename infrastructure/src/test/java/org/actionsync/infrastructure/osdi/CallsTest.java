package org.actionsync.infrastructure.osdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.domain.contact.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls are paced, repeated and sorted into the kinds of failure. */
class CallsTest {

  private static final ApiKey KEY = new ApiKey("sample-key-tenants-union-2f8e");
  private static final PageQuery ONE = new PageQuery(1, 1, null);

  private final ScriptedServer server = ScriptedServer.start();
  private final Osdi osdi = TestSettings.osdi(server.uri());
  private final OsdiApi api = osdi.client(OsdiApi.class, server.uri());
  private final Calls calls = osdi.calls(Side.NETWORK, KEY);

  @AfterEach
  void stop() {
    osdi.close();
    server.close();
  }

  private Response read(String key) {
    return api.people(key, ONE);
  }

  private Response delete(String key) {
    return api.removeTagging(key, "tag", "tagging");
  }

  @Test
  void the_key_goes_in_its_header() throws Exception {
    server.then(200, "{}");

    calls.repeatable(this::read);

    assertThat(server.asked().get(0).key()).isEqualTo(KEY.secret());
    assertThat(server.lines()).containsExactly("GET /api/people?page=1&per_page=1");
  }

  @Test
  void a_server_error_is_tried_again_when_that_is_safe() throws Exception {
    server.then(500, "oops").then(503, "").then(200, "{}");

    assertThat(calls.repeatable(this::read).isOk()).isTrue();
    assertThat(calls.made()).isEqualTo(3);
  }

  @Test
  void after_some_tries_the_service_is_unreachable() {
    DirectoryUnavailable down = unavailable(() -> calls.repeatable(this::read));

    assertThat(down.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(down.side()).isEqualTo(Side.NETWORK);
    assertThat(down).hasMessage("Action Network failed with status 500");
    assertThat(calls.made()).isEqualTo(3);
  }

  @Test
  void a_write_that_was_tried_in_vain_may_have_been_done() {
    assertThat(unavailable(() -> calls.repeatableWrite(this::delete)).kind())
        .isEqualTo(Kind.OUTCOME_UNKNOWN);
    assertThat(calls.made()).isEqualTo(3);
  }

  @Test
  void so_it_may_when_only_its_last_try_was_surely_in_vain() {
    server.then(500, "stored all the same");
    for (int i = 0; i < 9; i++) {
      server.then(429, Map.of("Retry-After", "0"), "");
    }

    assertThat(unavailable(() -> calls.repeatableWrite(this::delete)).kind())
        .isEqualTo(Kind.OUTCOME_UNKNOWN);
  }

  @Test
  void a_write_of_which_no_try_arrived_has_not_been_done() {
    OsdiApi nobody = osdi.client(OsdiApi.class, URI.create("http://localhost:1/api"));

    DirectoryUnavailable down =
        unavailable(
            () -> calls.repeatableWrite(key -> nobody.removeTagging(key, "tag", "tagging")));

    assertThat(down.kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void a_call_that_must_not_be_done_twice_is_not_repeated_after_a_server_error() {
    server.then(500, "oops").then(200, "{}");

    assertThat(unavailable(() -> calls.once(this::delete)).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
    assertThat(calls.made()).isEqualTo(1);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void no_answer_in_time_leaves_the_outcome_of_such_a_call_unknown() {
    server.thenSilence();

    assertThat(unavailable(() -> calls.once(this::delete)).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
    assertThat(calls.made()).isEqualTo(1);
  }

  @Test
  void a_broken_connection_leaves_it_unknown_too() {
    for (int i = 0; i < 9; i++) {
      server.thenHangUp();
    }

    assertThat(unavailable(() -> calls.once(this::delete)).kind()).isEqualTo(Kind.OUTCOME_UNKNOWN);
    assertThat(calls.made()).isEqualTo(1);
  }

  @Test
  void what_never_left_has_not_been_done_and_is_tried_again() {
    OsdiApi nobody = osdi.client(OsdiApi.class, URI.create("http://localhost:1/api"));

    DirectoryUnavailable down = unavailable(() -> calls.once(key -> nobody.people(key, ONE)));

    assertThat(down.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(calls.made()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void a_refused_key_is_a_kind_of_its_own_and_not_tried_again(int status) {
    server.then(status, "{\"error\":\"API Key invalid or not present " + KEY.secret() + "\"}");

    DirectoryUnavailable refused = unavailable(() -> calls.repeatable(this::read));

    assertThat(refused.kind()).isEqualTo(Kind.KEY_REFUSED);
    assertThat(refused.getMessage()).doesNotContain(KEY.secret()).contains("2f8e");
    assertThat(calls.made()).isEqualTo(1);
  }

  @Test
  void a_call_too_many_waits_a_default_time_without_being_told() throws Exception {
    server.then(429, Payload.network("error-too-many-requests")).then(200, "{}");

    assertThat(calls.once(this::delete).isOk()).isTrue();

    assertThat(pauses().get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    assertThat(calls.made()).isEqualTo(2);
  }

  @Test
  void a_call_too_many_waits_as_told_in_seconds() throws Exception {
    server.then(429, Map.of("Retry-After", "1"), "").then(200, "{}");

    assertThat(calls.repeatable(this::read).isOk()).isTrue();

    assertThat(pauses().get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_wait_holds_up_everybody_who_uses_the_key() throws Exception {
    server.then(429, Map.of("Retry-After", "1"), "").then(200, "{}").then(200, "{}");
    Calls other = osdi.calls(Side.NETWORK, KEY);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      threads.invokeAll(
          List.<Callable<Answer>>of(
              () -> calls.repeatable(this::read),
              () -> {
                while (server.asked().isEmpty()) {
                  Thread.onSpinWait();
                }
                return other.repeatable(this::read);
              }));
    } finally {
      threads.shutdown();
    }

    assertThat(server.asked()).hasSize(3);
    assertThat(Duration.between(server.asked().get(0).at(), server.asked().get(2).at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void a_service_that_stays_busy_is_unreachable() {
    for (int i = 0; i < 9; i++) {
      server.then(429, "");
    }

    assertThat(unavailable(() -> calls.once(this::delete)).kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(calls.made()).isEqualTo(4);
  }

  @Test
  void a_wait_beyond_all_patience_is_not_begun() {
    server.then(429, Map.of("Retry-After", "86400"), "");

    DirectoryUnavailable busy = unavailable(() -> calls.repeatable(this::read));

    assertThat(busy.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(busy).hasMessageContaining("86400 seconds");
    assertThat(calls.made()).isEqualTo(1);
  }

  @Test
  void a_refusal_of_one_change_has_the_services_own_words_without_the_key() throws Exception {
    server.then(422, "{\"error\":\"Not with " + KEY.secret() + " and " + KEY.secret() + "\"}");
    Answer answer = calls.once(this::delete);

    ChangeRefused refused = catchThrowableOfType(ChangeRefused.class, answer::orRefused);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused).hasMessage("Not with …2f8e and …2f8e");
  }

  @Test
  void redirects_are_not_followed() throws Exception {
    server.then(302, Map.of("Location", "http://localhost:1/elsewhere"), "");

    Answer answer = calls.repeatable(this::read);

    assertThat(answer.isElsewhere()).isTrue();
    assertThat(answer.location()).isEqualTo("http://localhost:1/elsewhere");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void what_cannot_be_read_is_no_answer() throws Exception {
    server.then(200, "<html>maintenance</html>");
    Answer answer = calls.repeatable(this::read);

    assertThat(unavailable(() -> answer.read(PeoplePage.class)).kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void an_interrupted_wait_says_so_and_keeps_the_interruption() {
    Thread.currentThread().interrupt();

    DirectoryUnavailable stopped = unavailable(() -> calls.repeatable(this::read));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped).hasMessageContaining("interrupted");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void so_many_calls_a_second_are_really_all() throws Exception {
    Osdi slow =
        TestSettings.osdi(
            new OsdiSettings(
                osdi.settings().places(),
                new OsdiSettings.Pace(20, Duration.ZERO, Duration.ZERO, Duration.ZERO),
                osdi.settings().repeats(),
                osdi.settings().timeout(),
                osdi.settings().pages(),
                "US",
                "custom_id:"));
    Calls paced = slow.calls(Side.NETWORK, KEY);
    for (int i = 0; i < 25; i++) {
      server.then(200, "{}");
    }
    for (int i = 0; i < 25; i++) {
      paced.repeatable(this::read);
    }

    List<Instant> seen = server.asked().stream().map(ScriptedServer.Asked::at).toList();
    assertThat(seen).hasSize(25);
    for (int i = 20; i < seen.size(); i++) {
      assertThat(Duration.between(seen.get(i - 20), seen.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  private interface Attempt {
    Object make() throws Exception;
  }

  private static DirectoryUnavailable unavailable(Attempt attempt) {
    return catchThrowableOfType(DirectoryUnavailable.class, attempt::make);
  }

  /** How long after the one before each request came. */
  private List<Duration> pauses() {
    List<Instant> times = server.asked().stream().map(ScriptedServer.Asked::at).toList();
    return IntStream.range(1, times.size())
        .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
        .toList();
  }
}
