package org.actionsync.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Says how many seconds ago each enabled link had its last complete run, and how many are stale.
 */
@Readiness
@ApplicationScoped
public class LinksAreFresh implements HealthCheck {

  private final Clock clock;
  private volatile @Nullable Known known;

  /** Knows nothing yet. */
  public LinksAreFresh() {
    this(Clock.systemUTC());
  }

  LinksAreFresh(Clock clock) {
    this.clock = clock;
  }

  /**
   * What the WAR found out.
   *
   * @param silentSince of every enabled link, by its name, when its last complete run ended
   * @param limit what is older is stale
   * @param staleIsDown whether this node is not ready while a link is stale
   */
  public record Known(Map<String, Instant> silentSince, Duration limit, boolean staleIsDown) {

    /** Copies the map. */
    public Known {
      silentSince = Map.copyOf(silentSince);
    }
  }

  /** Answers with this from now on; ages go on growing until the next word. */
  public void learn(Known news) {
    known = news;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("links");
    Known now = known;
    return now == null ? answer.up().withData("known", false).build() : answer(answer, now);
  }

  private HealthCheckResponse answer(HealthCheckResponseBuilder answer, Known now) {
    Instant present = clock.instant();
    long stale = 0;
    for (Map.Entry<String, Instant> link : new TreeMap<>(now.silentSince()).entrySet()) {
      Duration age = Duration.between(link.getValue(), present);
      answer.withData("seconds " + link.getKey(), age.toSeconds());
      stale += age.compareTo(now.limit()) > 0 ? 1 : 0;
    }
    return answer.withData("stale", stale).status(stale == 0 || !now.staleIsDown()).build();
  }
}
