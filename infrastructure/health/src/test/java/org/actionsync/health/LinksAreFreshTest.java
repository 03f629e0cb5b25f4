package org.actionsync.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.actionsync.health.LinksAreFresh.Known;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class LinksAreFreshTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration LIMIT = Duration.ofHours(3);

  private final LinksAreFresh check = new LinksAreFresh(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void a_node_that_has_not_looked_yet_is_ready_and_says_so() {
    HealthCheckResponse answer = check.call();

    assertThat(answer.getStatus()).isEqualTo(Status.UP);
    assertThat(answer.getData().orElseThrow()).containsEntry("known", false);
  }

  @Test
  void a_stale_link_is_reported_but_takes_no_node_away() {
    check.learn(known(Duration.ofHours(4), false));

    HealthCheckResponse answer = check.call();

    assertThat(answer.getStatus()).isEqualTo(Status.UP);
    assertThat(answer.getData().orElseThrow())
        .containsEntry("stale", 1L)
        .containsEntry("seconds link-1", 14_400L);
  }

  @Test
  void it_does_where_that_is_asked_for() {
    check.learn(known(LIMIT, true));
    assertThat(check.call().getStatus()).isEqualTo(Status.UP);

    check.learn(known(LIMIT.plusSeconds(1), true));
    assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
  }

  private static Known known(Duration age, boolean staleIsDown) {
    return new Known(Map.of("link-1", NOW.minus(age)), LIMIT, staleIsDown);
  }
}
