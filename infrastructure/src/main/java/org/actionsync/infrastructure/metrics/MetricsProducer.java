package org.actionsync.infrastructure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.actionsync.application.insight.Freshness;
import org.actionsync.application.port.Alerts;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Queues;
import org.actionsync.infrastructure.osdi.CallMeter;

/** Makes what counts and measures, with the registry that the server injects. */
@ApplicationScoped
class MetricsProducer {

  @Produces
  @Singleton
  CallMeter callMeter(MeterRegistry registry) {
    return new CallCounters(registry);
  }

  @Produces
  @Singleton
  Gauges gauges(
      Freshness freshness,
      Links links,
      Queues queues,
      Alerts alerts,
      MeterRegistry registry,
      Clock clock) {
    return new Gauges(new Gauges.Stored(freshness, links, queues, alerts), registry, clock);
  }
}
