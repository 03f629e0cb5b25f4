package org.actionsync.infrastructure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import org.actionsync.domain.contact.Side;
import org.actionsync.infrastructure.osdi.CallMeter;

/**
 * Counts this node's calls, and how long they had to wait: {@code actionsync_calls_total} and
 * {@code actionsync_call_pacing_seconds_total} for their turn, {@code
 * actionsync_call_refusals_total} and {@code actionsync_call_refusal_seconds_total} for a service
 * that got too many.
 */
public final class CallCounters implements CallMeter {

  private static final double MILLIS = 1000;

  private final MeterRegistry registry;

  /** Counts in {@code registry}. */
  public CallCounters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void called(Side side, String keyHint, Duration waited) {
    Tags tags = tags(side, keyHint);
    registry.counter("actionsync.calls", tags).increment();
    registry.counter("actionsync.call.pacing.seconds", tags).increment(seconds(waited));
  }

  @Override
  public void busy(Side side, String keyHint, Duration wait) {
    Tags tags = tags(side, keyHint);
    registry.counter("actionsync.call.refusals", tags).increment();
    registry.counter("actionsync.call.refusal.seconds", tags).increment(seconds(wait));
  }

  private static Tags tags(Side side, String keyHint) {
    return Tags.of("side", side.name(), "key", keyHint);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / MILLIS;
  }
}
