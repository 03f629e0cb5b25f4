package org.actionsync.infrastructure.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Counts the outcomes of changes that this node stored, once they are stored. */
@ApplicationScoped
class ChangeCounters {

  @Inject MeterRegistry registry;

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded recorded) {
    Counter.builder("actionsync.changes")
        .description("Changes that got an outcome")
        .tags(
            Tags.of(
                "side", recorded.side().name(),
                "kind", recorded.kind().name(),
                "outcome", recorded.outcome().name()))
        .register(registry)
        .increment();
  }
}
