package org.actionsync.infrastructure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Counts the outcomes of changes that this node stored, once they are stored: {@code
 * actionsync_changes_total}.
 */
@ApplicationScoped
class ChangeCounters {

  @Inject MeterRegistry registry;

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded recorded) {
    Tags tags =
        Tags.of(
            "side", recorded.side().name(),
            "kind", recorded.kind().name(),
            "outcome", recorded.outcome().name());
    registry.counter("actionsync.changes", tags).increment();
  }
}
