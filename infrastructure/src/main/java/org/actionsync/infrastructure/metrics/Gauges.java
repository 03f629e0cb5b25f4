package org.actionsync.infrastructure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.port.Alert;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Queues;
import org.actionsync.domain.run.LinkId;

/** What the database says, as of the last look; ages go on growing between looks. */
public final class Gauges {

  private static final String LINK = "link";

  private final Stored stored;
  private final Clock clock;
  private final MultiGauge ages;
  private final MultiGauge stale;
  private final MultiGauge queues;
  private final MultiGauge alerts;

  /** Shows in {@code registry} what is {@code stored}. */
  public Gauges(Stored stored, MeterRegistry registry, Clock clock) {
    this.stored = stored;
    this.clock = clock;
    ages =
        MultiGauge.builder("actionsync.link.age")
            .description("Since the last complete run of an enabled link, or since its enabling")
            .baseUnit("seconds")
            .register(registry);
    stale =
        MultiGauge.builder("actionsync.link.stale")
            .description("1 when that is too long")
            .register(registry);
    queues =
        MultiGauge.builder("actionsync.queue.size")
            .description("What waits: review, set_aside, held_runs, planned")
            .register(registry);
    alerts =
        MultiGauge.builder("actionsync.alerts")
            .description("Troubles that are on")
            .register(registry);
  }

  /** Where the numbers come from. */
  public record Stored(Freshness freshness, Links links, Queues queues, Alerts alerts) {}

  /** Looks once more. A link that is gone, or disabled, has no age any more. */
  public void look() {
    List<Freshness.Age> now = stored.freshness().ofEnabledLinks();
    ages.register(now.stream().map(this::age).toList(), true);
    stale.register(now.stream().map(age -> row(age.link(), age.stale() ? 1 : 0)).toList(), true);
    queues.register(sizes(), true);
    alerts.register(alertsByKind(), true);
  }

  private Row<?> age(Freshness.Age age) {
    return Row.of(Tags.of(LINK, age.link().value()), age.since(), this::secondsSince);
  }

  private double secondsSince(Instant since) {
    return Duration.between(since, clock.instant()).toSeconds();
  }

  private List<Row<?>> sizes() {
    Map<LinkId, Queues.Sizes> known = new HashMap<>();
    stored.queues().sizes().forEach(sizes -> known.put(sizes.link(), sizes));
    List<Row<?>> rows = new ArrayList<>();
    for (CampaignLink link : stored.links().all()) {
      Queues.Sizes sizes = known.getOrDefault(link.id(), new Queues.Sizes(link.id(), 0, 0, 0, 0));
      rows.add(queue(sizes, "review", sizes.inReview()));
      rows.add(queue(sizes, "set_aside", sizes.setAside()));
      rows.add(queue(sizes, "held_runs", sizes.heldRuns()));
      rows.add(queue(sizes, "planned", sizes.planned()));
    }
    return rows;
  }

  private static Row<?> queue(Queues.Sizes sizes, String queue, long size) {
    return Row.of(Tags.of(LINK, sizes.link().value(), "queue", queue), size);
  }

  private static Row<?> row(LinkId link, long value) {
    return Row.of(Tags.of(LINK, link.value()), value);
  }

  private List<Row<?>> alertsByKind() {
    Map<Alert.Kind, Long> counts = new EnumMap<>(Alert.Kind.class);
    for (Alert.Kind kind : Alert.Kind.values()) {
      counts.put(kind, 0L);
    }
    stored.alerts().on().forEach(alert -> counts.merge(alert.kind(), 1L, Long::sum));
    List<Row<?>> rows = new ArrayList<>();
    counts.forEach((kind, count) -> rows.add(Row.of(Tags.of("kind", kind.name()), count)));
    return rows;
  }
}
