package org.actionsync.it;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.actionsync.it.Admin.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.faults.FaultKind;
import org.actionsync.simulator.faults.FaultRule;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The world outside hears of every change of state once, by webhook and by mail, and of every
 * complete run; and the metrics say what is the case.
 */
@Tag("own-servers")
class WatchIT {

  private static final int PORT_OFFSET = 18000;
  private static final int CALLS_PER_SECOND = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String SECRET = "shared with the receiver only";
  private static final String NEW_KEY = "sample-key-tenants-union-5d3b";

  @Test
  void what_happens_is_told_outside_once_and_can_be_measured() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (Simulator simulator = Simulator.start(SimulatorOptions.forTests());
        Receiver outside = new Receiver();
        ServerProcess server =
            new ServerProcess("watched", PORT_OFFSET, settings(simulator, outside, mail))) {
      server.start();
      Admin admin = new Admin(server.address());
      Metrics metrics = new Metrics(PORT_OFFSET);
      String link = MapleCourt.link(admin);
      admin.preview(link);
      assertThat(metrics.value("actionsync_changes_total", Map.of("outcome", "DONE"))).isZero();

      completeRunsAreTold(admin, link, simulator, outside);
      theMetricsAreRight(admin, link, simulator, metrics);
      aRefusedKeyIsToldOnce(admin, link, simulator, outside, mail);
    } finally {
      mail.stop();
    }
  }

  private static Map<String, String> settings(
      Simulator simulator, Receiver outside, GreenMail mail) {
    Map<String, String> settings = new HashMap<>(MapleCourt.services(simulator, CALLS_PER_SECOND));
    settings.putAll(ChosenDatabase.settings("watched"));
    settings.put("ACTIONSYNC_WATCH_EVERY", "PT0.5S");
    settings.put("ACTIONSYNC_ALERT_WEBHOOK_URL", outside.address("/alert").toString());
    settings.put("ACTIONSYNC_ALERT_WEBHOOK_SECRET", SECRET);
    settings.put("ACTIONSYNC_HEARTBEAT_URL", outside.address("/beat").toString());
    settings.put("ACTIONSYNC_MAIL_HOST", "127.0.0.1");
    settings.put("ACTIONSYNC_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));
    settings.put("ACTIONSYNC_MAIL_FROM", "actionsync@example.org");
    settings.put("ACTIONSYNC_MAIL_TO", "admin@example.org");
    return settings;
  }

  private static void completeRunsAreTold(
      Admin admin, String link, Simulator simulator, Receiver outside) throws Exception {
    assertThat(outside.at("/beat")).as("a preview is no complete run").isEmpty();
    simulator.faults().add(FaultRule.of(FaultKind.TOO_MANY).in("network").seconds(1).nth(1));
    admin.enable(link);
    assertThat(text(admin.sync(link), "status")).isEqualTo("DONE");
    await("a heartbeat", () -> outside.at("/beat").size() == 1);

    assertThat(text(admin.sync(link), "status")).isEqualTo("DONE");
    await("another heartbeat", () -> outside.at("/beat").size() == 2);
  }

  private static void theMetricsAreRight(
      Admin admin, String link, Simulator simulator, Metrics metrics) throws Exception {
    Map<String, String> ofLink = Map.of("link", link);
    Map<String, String> inNetwork = Map.of("side", "NETWORK", "key", last4(SampleData.UNION_KEY));
    Map<String, String> inBuilder =
        Map.of("side", "BUILDER", "key", last4(SampleData.ORGANIZATION_KEY));

    assertThat(metrics.value("actionsync_link_age_seconds", ofLink)).isBetween(0.0, 60.0);
    assertThat(metrics.value("actionsync_link_stale", ofLink)).isZero();
    assertThat(metrics.value("actionsync_calls_total", inNetwork))
        .isEqualTo(simulator.calls().total("network"));
    assertThat(metrics.value("actionsync_calls_total", inBuilder))
        .isEqualTo(simulator.calls().total("builder"));
    assertThat(metrics.value("actionsync_call_refusals_total", inNetwork)).isEqualTo(1);
    assertThat(metrics.value("actionsync_call_refusal_seconds_total", inNetwork)).isEqualTo(1);
    assertThat(metrics.value("actionsync_call_pacing_seconds_total", inNetwork))
        .as("the call after the refusal waited that second")
        .isGreaterThan(0.9);
    changesAreCounted(admin, link, metrics);
    queuesAreCounted(admin, link, metrics);
  }

  private static void changesAreCounted(Admin admin, String link, Metrics metrics)
      throws Exception {
    Map<Map<String, String>, Long> expected =
        admin.runs(link).stream()
            .flatMap(run -> changes(admin, run).stream())
            .filter(change -> !text(change, "outcome").equals("PLANNED"))
            .collect(groupingBy(WatchIT::labels, counting()));
    assertThat(expected)
        .containsKey(Map.of("side", "NETWORK", "kind", "CREATE", "outcome", "DONE"));
    for (Map.Entry<Map<String, String>, Long> each : expected.entrySet()) {
      assertThat(metrics.value("actionsync_changes_total", each.getKey()))
          .as(each.getKey().toString())
          .isEqualTo(each.getValue().doubleValue());
    }
  }

  private static Map<String, String> labels(JsonObject change) {
    return Map.of(
        "side", text(change, "side"),
        "kind", text(change, "kind"),
        "outcome", text(change, "outcome"));
  }

  private static List<JsonObject> changes(Admin admin, String run) {
    try {
      return admin.changes(run);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private static void queuesAreCounted(Admin admin, String link, Metrics metrics) throws Exception {
    long inReview = admin.openReviews(link);
    assertThat(inReview).isPositive();
    await(
        "the review items",
        () ->
            metrics.value("actionsync_queue_size", Map.of("link", link, "queue", "review"))
                == inReview);
    for (String queue : List.of("set_aside", "held_runs", "planned")) {
      assertThat(metrics.value("actionsync_queue_size", Map.of("link", link, "queue", queue)))
          .as(queue)
          .isZero();
    }
  }

  private static void aRefusedKeyIsToldOnce(
      Admin admin, String link, Simulator simulator, Receiver outside, GreenMail mail)
      throws Exception {
    // The webhook is away at first: so when the alert arrives there, some thirty looks are over.
    outside.refuse(1);
    simulator.network().replaceKey(SampleData.UNION, NEW_KEY);
    assertThat(admin.settle(link)).isEqualTo("INTERRUPTED");
    await("an alert", () -> !outside.at("/alert").isEmpty());
    assertThat(states(outside)).containsExactly("RAISED KEY_REFUSED");
    assertThat(mail.getReceivedMessages()).hasSize(1);

    admin.rotateGroupKey(link, NEW_KEY);
    await("the end of it", () -> outside.at("/alert").size() == 2);
    await("the mail about it", () -> mail.getReceivedMessages().length == 2);

    assertThat(states(outside)).containsExactly("RAISED KEY_REFUSED", "OVER KEY_REFUSED");
    assertThat(outside.at("/alert")).allSatisfy(WatchIT::isSigned);
    assertThat(outside.at("/alert"))
        .allSatisfy(
            call ->
                assertThat(call.body())
                    .contains("…" + last4(SampleData.UNION_KEY))
                    .doesNotContain(SampleData.UNION_KEY, NEW_KEY));
    MimeMessage first = mail.getReceivedMessages()[0];
    assertThat(first.getSubject()).isEqualTo("ActionSync: a key is refused");
    assertThat(String.valueOf(first.getContent())).contains("Riverside Tenants Union");
    assertThat(mail.getReceivedMessages()[1].getSubject())
        .isEqualTo("ActionSync: no longer: a key is refused");
    assertThat(outside.at("/beat")).as("no run was complete meanwhile").hasSize(2);
  }

  private static List<String> states(Receiver outside) {
    return outside.at("/alert").stream()
        .map(call -> json(call.body()))
        .map(alert -> text(alert, "state") + " " + text(alert, "kind"))
        .toList();
  }

  private static JsonObject json(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  private static void isSigned(Receiver.Call call) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] expected = mac.doFinal(call.body().getBytes(StandardCharsets.UTF_8));
    assertThat(call.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
  }

  private static String last4(String key) {
    return key.substring(key.length() - 4);
  }

  private static void await(String what, Callable<Boolean> isThere) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!isThere.call()) {
      assertThat(Instant.now()).as("waiting for " + what).isBefore(deadline);
      Thread.sleep(100);
    }
  }
}
