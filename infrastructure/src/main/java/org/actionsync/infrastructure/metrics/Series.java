package org.actionsync.infrastructure.metrics;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A gauge with labels that come and go. Each is registered once and stays: the server's registry
 * ignores whoever registers the same again, and would go on showing what was true at first. What is
 * gone is not a number.
 */
final class Series {

  private static final DoubleSupplier GONE = () -> Double.NaN;

  private final String name;
  private final String description;
  private final @Nullable String unit;
  private final MeterRegistry registry;
  private final Map<Tags, AtomicReference<DoubleSupplier>> known = new ConcurrentHashMap<>();

  Series(String name, String description, @Nullable String unit, MeterRegistry registry) {
    this.name = name;
    this.description = description;
    this.unit = unit;
    this.registry = registry;
  }

  /** From now on these and no others; whoever asks for the metrics asks the suppliers. */
  void show(Map<Tags, DoubleSupplier> values) {
    known.forEach((tags, value) -> value.set(values.getOrDefault(tags, GONE)));
    values.forEach((tags, value) -> known.computeIfAbsent(tags, this::register).set(value));
  }

  private AtomicReference<DoubleSupplier> register(Tags tags) {
    AtomicReference<DoubleSupplier> value = new AtomicReference<>(GONE);
    Gauge.builder(name, value, current -> requireNonNull(current.get()).getAsDouble())
        .description(description)
        .baseUnit(unit)
        .tags(tags)
        .strongReference(true)
        .register(registry);
    return value;
  }
}
