package org.actionsync.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.actionsync.simulator.faults.FaultKind;
import org.actionsync.simulator.faults.FaultRule;
import org.actionsync.simulator.http.Traffic;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong with single calls: that it does, and whether the state is as if the call had been
 * made.
 */
class FaultsTest extends NetworkTest {

  private final Http organization =
      new Http(simulator.builderUrl(SampleData.SUBDOMAIN), SampleData.ORGANIZATION_KEY);

  private static final String PEOPLE = "/campaigns/" + SampleData.MAPLE_COURT + "/people";
  private static final String NORA =
      "{\"given_name\":\"Nora\",\"email_addresses\":[{\"address\":\"nora@example.org\"}]}";

  private void strike(FaultRule rule) {
    simulator.faults().add(rule);
  }

  private boolean isNoraThere() {
    return control.byEmail(UNION, "nora@example.org").isPresent();
  }

  @Test
  void an_error_before_the_write_leaves_nothing_done() {
    strike(FaultRule.of(FaultKind.ERROR_BEFORE));

    assertThat(signUp(NORA).status()).isEqualTo(500);
    assertThat(isNoraThere()).isFalse();
  }

  @Test
  void an_error_after_the_write_leaves_it_done() {
    strike(FaultRule.of(FaultKind.ERROR_AFTER));

    assertThat(signUp(NORA).status()).isEqualTo(500);
    assertThat(isNoraThere()).isTrue();
  }

  @Test
  void an_answer_is_lost_after_the_write_was_done() {
    strike(FaultRule.of(FaultKind.ANSWER_LOST));

    assertThatThrownBy(() -> signUp(NORA)).isInstanceOf(UncheckedIOException.class);
    assertThat(isNoraThere()).isTrue();
  }

  @Test
  void an_answer_breaks_off_in_the_middle_after_the_write_was_done() {
    strike(FaultRule.of(FaultKind.ANSWER_CUT));

    assertThatThrownBy(() -> signUp(NORA))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("received");
    assertThat(isNoraThere()).isTrue();
  }

  @Test
  void a_reset_connection_leaves_nothing_done() {
    strike(FaultRule.of(FaultKind.RESET));

    assertThatThrownBy(() -> signUp(NORA))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("Connection reset");
    assertThat(isNoraThere()).isFalse();
  }

  @Test
  void a_slow_answer_comes_late_but_the_write_was_done_at_once() {
    strike(FaultRule.of(FaultKind.SLOW).millis(300));
    long start = System.nanoTime();

    assertThat(signUp(NORA).status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
    assertThat(isNoraThere()).isTrue();
  }

  @Test
  void too_many_calls_are_said_in_a_row_although_there_were_not() {
    strike(FaultRule.of(FaultKind.TOO_MANY).on("POST", "*/people").inARow(2).times(1));

    Http.Reply first = signUp(NORA);
    assertThat(first.status()).isEqualTo(429);
    assertThat(first.retryAfter()).isEqualTo("60");
    assertThat(signUp(NORA).status()).isEqualTo(429);
    assertThat(isNoraThere()).isFalse();
    assertThat(signUp(NORA).status()).isEqualTo(200);
    assertThat(simulator.calls().traffic())
        .extracting(Traffic::tooManyByLimit, Traffic::tooManyByFault)
        .containsExactly(tuple(0, 2));
  }

  @Test
  void how_long_to_wait_can_be_chosen() {
    strike(FaultRule.of(FaultKind.TOO_MANY).in("builder").seconds(1));

    assertThat(organization.get("/campaigns").retryAfter()).isEqualTo("1");
    assertThat(union.get("/tags").status()).isEqualTo(200);
  }

  @Test
  void a_service_that_is_down_does_nothing_and_says_so_without_json() {
    strike(FaultRule.of(FaultKind.DOWN).in("builder"));

    Http.Reply reply = organization.post(PEOPLE, "{\"person\":{\"given_name\":\"Nora\"}}");
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.type()).isEqualTo("text/html");
    assertThat(simulator.builder().entities(SampleData.MAPLE_COURT)).hasSize(600);
    simulator.faults().clear();
    assertThat(organization.get("/campaigns").status()).isEqualTo(200);
  }

  @Test
  void the_entry_point_alone_is_down() {
    strike(FaultRule.of(FaultKind.DOWN).in("network").on("GET", "/api/v2"));

    assertThat(union.get("").status()).isEqualTo(503);
    assertThat(union.get("/tags").status()).isEqualTo(200);
  }

  @Test
  void what_the_service_refuses_is_not_called_done() {
    strike(FaultRule.of(FaultKind.ERROR_AFTER).on("GET", "*"));
    strike(FaultRule.of(FaultKind.ANSWER_LOST).on("GET", "*"));

    assertThat(union.get("/people/nobody").status()).isEqualTo(404);
  }

  @Test
  void a_rule_strikes_its_own_calls_only() {
    strike(FaultRule.of(FaultKind.ERROR_BEFORE).on("GET", "*/people/{id}").withKey("2f8e"));
    Http harbor = new Http(simulator.networkUrl(), SampleData.HARBOR_KEY);
    String nora = activist("Nora", "nora@example.org");

    assertThat(union.get("/people/" + nora).status()).isEqualTo(500);
    assertThat(union.put("/people/" + nora, "{}").status()).isEqualTo(200);
    assertThat(union.get("/people?per_page=1").status()).isEqualTo(200);
    assertThat(harbor.get("/people/" + nora).status()).isEqualTo(404);
  }

  @Test
  void a_script_strikes_by_the_number_of_the_call() {
    simulator
        .faults()
        .addAll(
            List.of(
                FaultRule.of(FaultKind.ERROR_BEFORE).nth(2),
                FaultRule.of(FaultKind.TOO_MANY).nth(4).inARow(2),
                FaultRule.of(FaultKind.DOWN).every(7)));

    assertThat(statuses(9)).containsExactly(503, 500, 200, 429, 429, 200, 200, 503, 200);
  }

  @Test
  void the_same_seed_and_the_same_calls_give_the_same_faults() {
    FaultRule rule = FaultRule.of(FaultKind.ERROR_BEFORE).rate(0.3, 11);
    strike(rule);
    List<Integer> once = statuses(60);
    simulator.faults().clear();
    strike(rule);

    assertThat(statuses(60)).isEqualTo(once).contains(200, 500);
    simulator.faults().clear();
    strike(rule.rate(0.3, 12));
    assertThat(statuses(60)).isNotEqualTo(once);
  }

  @Test
  void faults_given_at_the_start_are_there_from_the_first_call() {
    List<FaultRule> script = List.of(FaultRule.of(FaultKind.ERROR_BEFORE).nth(1));
    try (Simulator other = Simulator.start(SimulatorOptions.forTests().with(script))) {
      Http caller = new Http(other.networkUrl(), SampleData.UNION_KEY);
      assertThat(caller.get("/tags").status()).isEqualTo(500);
      assertThat(caller.get("/tags").status()).isEqualTo(200);
    }
  }

  private List<Integer> statuses(int calls) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      statuses.add(union.get("/tags").status());
    }
    return statuses;
  }
}
