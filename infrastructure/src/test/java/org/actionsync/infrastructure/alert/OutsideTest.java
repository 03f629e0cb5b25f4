package org.actionsync.infrastructure.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Notice;
import org.actionsync.application.port.Notice.Channel;
import org.actionsync.application.port.Notice.News;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutsideTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Alert ALERT =
      new Alert(Alert.Kind.RUN_HELD, "link-1", "A run waits: “why”", NOON);

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile Duration slowness = Duration.ZERO;
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String signature = exchange.getRequestHeaders().getFirst(Caller.SIGNATURE);
      heard.add(
          exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body + signature);
      Thread.sleep(slowness.toMillis());
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      exchange.sendResponseHeaders(status, -1);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private AlertSettings settings(String... more) {
    Map<String, String> values = new HashMap<>();
    values.put("actionsync.alert.webhook-url", address() + "/alert");
    values.put("actionsync.heartbeat-url", address() + "/beat");
    values.put("actionsync.alert.time-out", "PT0.3S");
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return settings(values);
  }

  private static AlertSettings settings(Map<String, String> values) {
    return AlertSettings.of(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(values, "test", 1))
            .build());
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static boolean tell(AlertSettings settings, Channel channel, News news) {
    try (Outside outside = new Outside(settings, Session.getInstance(new Properties()))) {
      return outside.tell(new Notice("7", channel, news, 0));
    }
  }

  @Test
  void nothing_is_told_unless_somebody_says_where() {
    AlertSettings nowhere = settings(Map.of());

    assertThat(nowhere.forAlerts()).isEmpty();
    assertThat(nowhere.forCompleteRuns()).isEmpty();
    assertThat(tell(nowhere, Channel.WEBHOOK, News.raised(ALERT)))
        .as("what was to be told before somebody took the address away")
        .isTrue();
  }

  @Test
  void mail_needs_a_server_and_somebody_to_write_to() {
    assertThat(settings("actionsync.mail.to", "a@example.org").mail()).isEmpty();
    assertThat(settings("actionsync.mail.host", "localhost").mail()).isEmpty();
    assertThat(
            settings("actionsync.mail.host", "localhost", "actionsync.mail.to", "a@example.org")
                .forAlerts())
        .containsExactlyInAnyOrder(Channel.WEBHOOK, Channel.MAIL);
  }

  @Test
  void what_nobody_can_call_or_write_to_is_refused_at_the_start() {
    assertThatThrownBy(() -> settings("actionsync.heartbeat-url", "ftp://example.org"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("actionsync.heartbeat-url");
    assertThatThrownBy(
            () -> settings("actionsync.mail.host", "localhost", "actionsync.mail.to", "a b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("actionsync.mail.to");
  }

  @Test
  void a_webhook_is_sent_json() {
    assertThat(tell(settings(), Channel.WEBHOOK, News.raised(ALERT))).isTrue();

    assertThat(heard)
        .containsExactly(
            "POST /alert {\"id\":\"7\",\"state\":\"RAISED\",\"kind\":\"RUN_HELD\","
                + "\"subject\":\"link-1\",\"text\":\"A run waits: “why”\","
                + "\"at\":\"2026-03-01T12:00:00Z\"}null");
  }

  /** The second test case of RFC 4231, and our spelling of it. */
  @Test
  void what_a_webhook_is_sent_can_be_signed() {
    assertThat(
            Signature.of("what do ya want for nothing?".getBytes(StandardCharsets.UTF_8), "Jefe"))
        .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");

    tell(settings("actionsync.alert.webhook-secret", "s"), Channel.WEBHOOK, News.raised(ALERT));
    assertThat(heard.get(0)).contains("}sha256=");
  }

  @Test
  void a_heartbeat_is_one_call_without_a_word() {
    assertThat(tell(settings(), Channel.HEARTBEAT, News.complete("link-1", NOON))).isTrue();

    assertThat(heard).containsExactly("GET /beat null");
  }

  @Test
  void nobody_is_led_elsewhere() {
    status = 302;

    assertThat(tell(settings(), Channel.WEBHOOK, News.raised(ALERT))).isFalse();
    assertThat(tell(settings(), Channel.HEARTBEAT, News.complete("link-1", NOON))).isFalse();
    assertThat(heard).noneMatch(call -> call.contains("elsewhere")).hasSize(2);
  }

  @Test
  void what_is_refused_or_takes_too_long_did_not_arrive() {
    status = 500;
    assertThat(tell(settings(), Channel.WEBHOOK, News.raised(ALERT))).isFalse();

    status = 200;
    slowness = Duration.ofSeconds(1);
    assertThat(tell(settings(), Channel.WEBHOOK, News.raised(ALERT))).isFalse();
  }

  @Test
  void where_nobody_listens_nothing_arrives() {
    server.stop(0);

    assertThat(tell(settings(), Channel.WEBHOOK, News.raised(ALERT))).isFalse();
  }
}
