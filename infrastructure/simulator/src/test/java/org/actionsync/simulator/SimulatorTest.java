package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.simulator.SimulatorOptions.Limits;
import org.actionsync.simulator.SimulatorOptions.Ports;
import org.actionsync.simulator.SimulatorOptions.Rules;
import org.actionsync.simulator.builder.BuilderRules;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.http.CallLimit;
import org.actionsync.simulator.http.CallLog;
import org.actionsync.simulator.http.Traffic;
import org.actionsync.simulator.http.WriteLog;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.network.NetworkRules;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both services have in common: limits, counts, state, switches. */
class SimulatorTest {

  private static final String PEOPLE = "/campaigns/" + SampleData.MAPLE_COURT + "/people";

  private final TestClock clock = new TestClock();
  private final SimulatorOptions options = SimulatorOptions.forTests().with(clock);

  private static Http union(Simulator simulator) {
    return new Http(simulator.networkUrl(), SampleData.UNION_KEY);
  }

  private static Http organization(Simulator simulator) {
    return new Http(simulator.builderUrl(SampleData.SUBDOMAIN), SampleData.ORGANIZATION_KEY);
  }

  @Test
  void the_fifth_call_of_a_key_within_a_second_is_too_many() {
    try (Simulator simulator = Simulator.start(options.with(Limits.DOCUMENTED))) {
      Http harbor = new Http(simulator.networkUrl(), SampleData.HARBOR_KEY);
      for (int i = 0; i < 4; i++) {
        assertThat(union(simulator).get("/tags").status()).isEqualTo(200);
      }
      Http.Reply fifth = union(simulator).get("/tags");

      assertThat(fifth.status()).isEqualTo(429);
      assertThat(fifth.json())
          .isEqualTo(Payload.json("action-network/error-too-many-requests.json"));
      assertThat(fifth.retryAfter()).isEmpty();
      assertThat(harbor.get("/tags").status()).isEqualTo(200);
      clock.goOn(Duration.ofMillis(999));
      assertThat(union(simulator).get("/tags").status()).isEqualTo(429);
      clock.goOn(Duration.ofMillis(1));
      assertThat(union(simulator).get("/tags").status()).isEqualTo(200);
    }
  }

  @Test
  void action_builder_says_when_to_come_back() {
    try (Simulator simulator = Simulator.start(options.with(Limits.DOCUMENTED.allowing(1)))) {
      organization(simulator).get("/campaigns");
      Http.Reply second = organization(simulator).get("/campaigns");

      assertThat(second.status()).isEqualTo(429);
      assertThat(second.retryAfter()).isEqualTo("60");
    }
  }

  @Test
  void when_to_come_back_and_the_status_of_a_wrong_key_can_be_chosen() {
    Limits limits = new Limits(1, Optional.of(Duration.ofSeconds(2)), Optional.empty());
    Rules rules = new Rules(new NetworkRules(401, true), BuilderRules.RECORDED);
    try (Simulator simulator = Simulator.start(options.with(limits).with(rules))) {
      union(simulator).get("/people?per_page=1");
      assertThat(union(simulator).get("/people").retryAfter()).isEqualTo("2");
      assertThat(new Http(simulator.networkUrl(), "wrong").get("/people").status()).isEqualTo(401);
    }
  }

  @Test
  void tagging_moves_the_date_where_that_is_chosen() {
    Rules rules = new Rules(new NetworkRules(403, true), BuilderRules.RECORDED);
    try (Simulator simulator = Simulator.start(options.with(rules))) {
      ActivistView somebody = simulator.network().activists(SampleData.UNION).get(0);
      simulator.network().edit(SampleData.UNION, somebody.id()).tag("Newsletter");
      assertThat(
              simulator
                  .network()
                  .activist(SampleData.UNION, somebody.id())
                  .orElseThrow()
                  .modified())
          .isEqualTo(clock.instant());
    }
  }

  @Test
  void the_limit_can_be_changed_while_it_runs() {
    try (Simulator simulator = Simulator.start(options.with(Limits.DOCUMENTED.allowing(1)))) {
      simulator.limit().change(CallLimit.NONE);
      for (int i = 0; i < 20; i++) {
        assertThat(union(simulator).get("/tags").status()).isEqualTo(200);
      }
      simulator.limit().change(1);
      assertThat(union(simulator).get("/tags").status()).isEqualTo(200);
      assertThat(union(simulator).get("/tags").status()).isEqualTo(429);
    }
  }

  @Test
  void writes_that_were_done_are_kept_and_refused_ones_are_not() {
    try (Simulator simulator = Simulator.start(options)) {
      ActivistView somebody = simulator.network().activists(SampleData.UNION).get(0);
      union(simulator).get("/people/" + somebody.id());
      union(simulator).put("/people/" + somebody.id(), "{\"given_name\": \"Ludmila\"}");
      union(simulator).put("/people/unknown", "{\"given_name\": \"Ludmila\"}");

      assertThat(simulator.writes().all())
          .containsExactly(
              new WriteLog.Write(
                  "network",
                  "PUT",
                  "/api/v2/people/{id}",
                  Map.of("id", somebody.id()),
                  "{\"given_name\": \"Ludmila\"}"));
      simulator.reset();
      assertThat(simulator.writes().all()).isEmpty();
    }
  }

  @Test
  void calls_are_counted_by_key_and_endpoint_without_showing_the_key() {
    try (Simulator simulator = Simulator.start(options.with(Limits.DOCUMENTED.allowing(2)))) {
      ActivistView somebody = simulator.network().activists(SampleData.UNION).get(0);
      union(simulator).get("/people/" + somebody.id());
      union(simulator).get("/people/" + "unknown");
      union(simulator).get("/people/" + somebody.id());
      new Http(simulator.networkUrl(), "").get("/nothing/there");
      organization(simulator).get(PEOPLE);

      List<CallLog.Count> counts = simulator.calls().counts();
      assertThat(counts)
          .containsExactlyInAnyOrder(
              new CallLog.Count("network", "2f8e", "GET", "/api/v2/people/{id}", 3, 1),
              new CallLog.Count("network", "none", "GET", "(unknown path)", 1, 0),
              new CallLog.Count(
                  "builder",
                  "7c41",
                  "GET",
                  "/{subdomain}/api/rest/v1/campaigns/{campaign}/people",
                  1,
                  0));
      assertThat(simulator.calls().total("network")).isEqualTo(4);
      simulator.calls().reset();
      assertThat(simulator.calls().counts()).isEmpty();
    }
  }

  @Test
  void traffic_tells_the_busiest_second_and_the_calls_the_limit_refused() {
    try (Simulator simulator = Simulator.start(options.with(Limits.DOCUMENTED.allowing(2)))) {
      Instant first = clock.instant();
      union(simulator).get("/tags");
      clock.goOn(Duration.ofMillis(600));
      union(simulator).get("/tags");
      clock.goOn(Duration.ofMillis(399));
      union(simulator).get("/tags");
      clock.goOn(Duration.ofMillis(1));
      union(simulator).get("/tags");
      clock.goOn(Duration.ofSeconds(5));
      union(simulator).get("/people/unknown");
      organization(simulator).get("/campaigns");

      Instant last = clock.instant();
      assertThat(simulator.calls().traffic())
          .containsExactly(
              new Traffic("builder", "7c41", 1, 1, 0, 0, last, last),
              new Traffic("network", "2f8e", 5, 3, 1, 0, first, last));
      simulator.calls().reset();
      assertThat(simulator.calls().traffic()).isEmpty();
    }
  }

  @Test
  void the_state_survives_a_restart(@TempDir Path directory) {
    SimulatorOptions kept = options.with(directory.resolve("state/sim.json"));
    List<ActivistView> activists;
    List<EntityView> entities;
    String nora = "{\"person\":{\"email_addresses\":[{\"address\":\"nora@example.org\"}]}}";
    try (Simulator first = Simulator.start(kept)) {
      union(first).post("/people", nora);
      organization(first).post(PEOPLE, "{\"person\":{\"given_name\":\"Nora\"}}");
      activists = first.network().activists(SampleData.UNION);
      entities = first.builder().entities(SampleData.MAPLE_COURT);
    }
    assertThat(activists).hasSize(2001);
    assertThat(entities).hasSize(601);
    try (Simulator second = Simulator.start(kept)) {
      assertThat(second.network().activists(SampleData.UNION)).isEqualTo(activists);
      assertThat(second.builder().entities(SampleData.MAPLE_COURT)).isEqualTo(entities);
      assertThat(second.network().byEmail(SampleData.UNION, "NORA@example.org")).isPresent();
      union(second).post("/people", nora.replace("nora", "abe"));
      assertThat(second.network().activists(SampleData.UNION)).hasSize(2002);
      second.reset();
      assertThat(second.network().activists(SampleData.UNION)).hasSize(2000);
    }
  }

  @Test
  void a_change_is_saved_shortly_after_without_being_stopped(@TempDir Path directory)
      throws Exception {
    Path file = directory.resolve("sim.json");
    try (Simulator simulator = Simulator.start(options.with(file))) {
      simulator.network().addTag(SampleData.UNION, "Rent strike");
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (!(Files.exists(file) && Files.readString(file).contains("Rent strike"))) {
        assertThat(System.nanoTime()).as("not saved in time").isLessThan(end);
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void a_port_that_is_taken_is_said_and_nothing_stays_open() {
    try (Simulator simulator = Simulator.start(options)) {
      int taken = simulator.controlUrl().getPort();
      assertThatThrownBy(() -> Simulator.start(options.with(new Ports(0, 0, taken))))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(String.valueOf(taken));
    }
  }

  @Test
  void arguments_choose_ports_limit_state_and_sample() {
    SimulatorOptions chosen =
        Main.options(
            "--an-port",
            "1",
            "--limit",
            "none",
            "--state",
            "s.json",
            "--seed",
            "7",
            "--activists",
            "30",
            "--entities",
            "10");

    assertThat(chosen.ports()).isEqualTo(new Ports(1, 8092, 8093));
    assertThat(chosen.limits().perSecond()).isEqualTo(CallLimit.NONE);
    assertThat(chosen.stateFile()).contains(Path.of("s.json"));
    assertThat(chosen.sample().people()).hasSizeBetween(30, 40);
    assertThat(Main.options().limits()).isEqualTo(Limits.DOCUMENTED);
    assertThatThrownBy(() -> Main.options("--colour", "red"))
        .hasMessage("Not understood: --colour");
    assertThatThrownBy(() -> Main.options("--limit", "four"))
        .hasMessage("Not a number: limit four");
  }
}
