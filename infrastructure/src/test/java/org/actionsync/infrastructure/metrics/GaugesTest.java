package org.actionsync.infrastructure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.fake.InMemoryStore;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.port.Alert;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GaugesTest {

  private static final LinkId LINK = new LinkId("link-1");

  private final MovingClock clock = new MovingClock();
  private final InMemoryStore store = new InMemoryStore();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Gauges gauges =
      new Gauges(
          new Gauges.Stored(
              new Freshness(store.links(), clock, Duration.ofHours(3)),
              store.links(),
              store.queues(),
              store.alerts()),
          registry,
          clock);

  @BeforeEach
  void connect() {
    Sample.connect(store);
  }

  private double value(String name, String... tags) {
    return registry.get(name).tags(tags).gauge().value();
  }

  @Test
  void ages_grow_between_looks_and_end_while_a_link_is_disabled() {
    store.links().change(LINK, link -> link.enabled(true, clock.instant()));
    gauges.look();
    clock.advance(Duration.ofHours(4));
    assertThat(value("actionsync.link.age.seconds", "link", "link-1")).isEqualTo(4 * 3600.0);
    assertThat(value("actionsync.link.stale", "link", "link-1")).isZero();

    gauges.look();
    assertThat(value("actionsync.link.stale", "link", "link-1")).isEqualTo(1);

    store.links().change(LINK, link -> link.enabled(false, null));
    gauges.look();
    assertThat(value("actionsync.link.age.seconds", "link", "link-1")).isNaN();
    assertThat(value("actionsync.link.stale", "link", "link-1")).isNaN();

    store.links().change(LINK, link -> link.enabled(true, clock.instant()));
    gauges.look();
    assertThat(value("actionsync.link.age.seconds", "link", "link-1")).isZero();
  }

  @Test
  void every_link_has_its_queues_also_the_empty_ones() {
    store.runs().begin(Sample.run("run-1", 1));
    store
        .runs()
        .save(
            store
                .runs()
                .find(new RunId("run-1"))
                .orElseThrow()
                .ending(RunStatus.HELD, clock.instant(), List.of("many")));
    gauges.look();

    assertThat(value("actionsync.queue.size", "link", "link-1", "queue", "held_runs")).isEqualTo(1);
    assertThat(registry.find("actionsync.queue.size").gauges())
        .hasSize(3 * 4)
        .extracting(Gauge::value)
        .filteredOn(size -> size > 0)
        .hasSize(1);
  }

  @Test
  void troubles_are_counted_by_kind() {
    store
        .alerts()
        .raise(new Alert(Alert.Kind.RUN_HELD, "link-1", "text", clock.instant()), Set.of());
    gauges.look();

    assertThat(value("actionsync.alerts", "kind", "RUN_HELD")).isEqualTo(1);
    assertThat(value("actionsync.alerts", "kind", "KEY_REFUSED")).isZero();
  }

  @Test
  void calls_and_waits_are_added_up_per_side_and_key() {
    CallCounters counters = new CallCounters(registry);
    counters.called(Side.NETWORK, "2f8e", Duration.ofMillis(250));
    counters.called(Side.NETWORK, "2f8e", Duration.ofMillis(500));
    counters.called(Side.BUILDER, "2f8e", Duration.ZERO);
    counters.busy(Side.NETWORK, "2f8e", Duration.ofSeconds(60));

    String[] network = {"side", "NETWORK", "key", "2f8e"};
    assertThat(registry.get("actionsync.calls").tags(network).counter().count()).isEqualTo(2);
    assertThat(registry.get("actionsync.call.pacing.seconds").tags(network).counter().count())
        .isEqualTo(0.75);
    assertThat(registry.get("actionsync.call.refusals").tags(network).counter().count())
        .isEqualTo(1);
    assertThat(registry.get("actionsync.call.refusal.seconds").tags(network).counter().count())
        .isEqualTo(60);
  }
}
