package org.actionsync.infrastructure.metrics;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;

/**
 * A gauge with labels that come and go. Each is registered once and stays: a registry ignores
 * whoever registers the same again, and would go on showing what was true at first. What is gone is
 * not a number.
 */
final class Series {

  private final String name;
  private final MeterRegistry registry;

  /** Keeps the values alive too: the registry knows them weakly. */
  private final Map<Tags, AtomicReference<DoubleSupplier>> known = new ConcurrentHashMap<>();

  Series(String name, MeterRegistry registry) {
    this.name = name;
    this.registry = registry;
  }

  /** From now on these and no others; whoever asks for the metrics asks the suppliers. */
  void show(Map<Tags, DoubleSupplier> values) {
    known.forEach((tags, value) -> value.set(values.getOrDefault(tags, Series::gone)));
    values.forEach((tags, value) -> known.computeIfAbsent(tags, this::register).set(value));
  }

  /**
   * Without a builder, and so without a description: what a builder registers stays within the
   * deployment in WildFly 39 and is shown to nobody.
   */
  private AtomicReference<DoubleSupplier> register(Tags tags) {
    AtomicReference<DoubleSupplier> value = new AtomicReference<>(Series::gone);
    registry.gauge(name, tags, value, now -> requireNonNull(now.get()).getAsDouble());
    return value;
  }

  private static double gone() {
    return Double.NaN;
  }
}
