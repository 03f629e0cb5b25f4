package org.actionsync.infrastructure.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import org.actionsync.domain.contact.Side;
import org.actionsync.infrastructure.osdi.CallMeter;

/** Counts this node's calls, and how long they had to wait. */
public final class CallCounters implements CallMeter {

  private static final double MILLIS = 1000;

  private final MeterRegistry registry;

  /** Counts in {@code registry}. */
  public CallCounters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void called(Side side, String keyHint, Duration waited) {
    counter("actionsync.calls", "Calls to the service", side, keyHint).increment();
    counter("actionsync.call.pacing.seconds", "What calls waited for their turn", side, keyHint)
        .increment(waited.toMillis() / MILLIS);
  }

  @Override
  public void busy(Side side, String keyHint, Duration wait) {
    counter("actionsync.call.refusals", "Answers that there are too many calls", side, keyHint)
        .increment();
    counter("actionsync.call.refusal.seconds", "What those asked to wait", side, keyHint)
        .increment(wait.toMillis() / MILLIS);
  }

  private Counter counter(String name, String description, Side side, String keyHint) {
    return Counter.builder(name)
        .description(description)
        .tags(Tags.of("side", side.name(), "key", keyHint))
        .register(registry);
  }
}
