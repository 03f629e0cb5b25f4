package org.actionsync.infrastructure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Queues;
import org.actionsync.domain.run.LinkId;

/**
 * What the database says, as of the last look; ages go on growing between looks.
 *
 * <ul>
 *   <li>{@code actionsync_link_age_seconds}: since the last complete run of an enabled link, or
 *       since its enabling; {@code actionsync_link_stale}: 1 when that is too long
 *   <li>{@code actionsync_queue_size}: what waits for a link in the queues {@code review}, {@code
 *       set_aside}, {@code held_runs} and {@code planned}
 *   <li>{@code actionsync_alerts}: troubles that are on
 * </ul>
 */
public final class Gauges {

  private static final String LINK = "link";

  private final Stored stored;
  private final Clock clock;
  private final Series ages;
  private final Series stale;
  private final Series queues;
  private final Series alerts;

  /** Shows in {@code registry} what is {@code stored}. */
  public Gauges(Stored stored, MeterRegistry registry, Clock clock) {
    this.stored = stored;
    this.clock = clock;
    ages = new Series("actionsync.link.age.seconds", registry);
    stale = new Series("actionsync.link.stale", registry);
    queues = new Series("actionsync.queue.size", registry);
    alerts = new Series("actionsync.alerts", registry);
  }

  /** Where the numbers come from. */
  public record Stored(Freshness freshness, Links links, Queues queues, Alerts alerts) {}

  /** Looks once more. A link that is gone, or disabled, has no age any more. */
  public void look() {
    Map<Tags, DoubleSupplier> age = new HashMap<>();
    Map<Tags, DoubleSupplier> late = new HashMap<>();
    for (Freshness.Age each : stored.freshness().ofEnabledLinks()) {
      Tags link = Tags.of(LINK, each.link().value());
      age.put(link, () -> secondsSince(each.since()));
      late.put(link, () -> each.stale() ? 1 : 0);
    }
    ages.show(age);
    stale.show(late);
    queues.show(sizes());
    alerts.show(alertsByKind());
  }

  private double secondsSince(Instant since) {
    return Duration.between(since, clock.instant()).toSeconds();
  }

  private Map<Tags, DoubleSupplier> sizes() {
    Map<LinkId, Queues.Sizes> known = new HashMap<>();
    stored.queues().sizes().forEach(sizes -> known.put(sizes.link(), sizes));
    Map<Tags, DoubleSupplier> values = new HashMap<>();
    for (CampaignLink link : stored.links().all()) {
      Queues.Sizes sizes = known.getOrDefault(link.id(), new Queues.Sizes(link.id(), 0, 0, 0, 0));
      values.put(queue(sizes, "review"), sizes::inReview);
      values.put(queue(sizes, "set_aside"), sizes::setAside);
      values.put(queue(sizes, "held_runs"), sizes::heldRuns);
      values.put(queue(sizes, "planned"), sizes::planned);
    }
    return values;
  }

  private static Tags queue(Queues.Sizes sizes, String queue) {
    return Tags.of(LINK, sizes.link().value(), "queue", queue);
  }

  private Map<Tags, DoubleSupplier> alertsByKind() {
    Map<Alert.Kind, Long> counts = new EnumMap<>(Alert.Kind.class);
    for (Alert.Kind kind : Alert.Kind.values()) {
      counts.put(kind, 0L);
    }
    stored.alerts().on().forEach(alert -> counts.merge(alert.kind(), 1L, Long::sum));
    Map<Tags, DoubleSupplier> values = new HashMap<>();
    counts.forEach((kind, count) -> values.put(Tags.of("kind", kind.name()), () -> count));
    return values;
  }
}
