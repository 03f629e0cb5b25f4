package org.actionsync.simulator.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a filter looks at: everything as it is or, when the index lags, as it was some time ago.
 * What was made since is then not found, and what was changed is found by its old values only.
 *
 * <p>Guarded by whoever owns it.
 *
 * @param <T> an unchangeable view of what is looked for
 */
public final class SearchIndex<T> {

  private record Version<T>(Instant at, T value) {}

  private final Function<T, String> key;
  private final Function<T, Instant> changed;
  private final Map<String, Deque<Version<T>>> versions = new HashMap<>();
  private Duration lag = Duration.ZERO;

  /** An index that does not lag; {@code changed} tells when a value last changed. */
  public SearchIndex(Function<T, String> key, Function<T, Instant> changed) {
    this.key = key;
    this.changed = changed;
  }

  /** From now on it lags so much; zero for not at all. */
  public void lagBy(Duration time) {
    lag = time;
    if (time.isZero()) {
      versions.clear();
    }
  }

  /** Whether changes have to be {@linkplain #note noted}. */
  public boolean lags() {
    return !lag.isZero();
  }

  /** Remembers how everything is now; what it was before stays known. */
  public void note(Instant now, List<T> present) {
    for (T value : present) {
      Deque<Version<T>> known =
          versions.computeIfAbsent(key.apply(value), id -> new ArrayDeque<>());
      if (known.isEmpty()) {
        known.addLast(new Version<>(changed.apply(value), value));
      } else if (!known.getLast().value().equals(value)) {
        Instant moved = changed.apply(value);
        known.addLast(new Version<>(moved.isAfter(known.getLast().at()) ? moved : now, value));
      }
    }
  }

  /** What of these is known to a filter, in their order. */
  public List<T> known(Instant now, List<T> present) {
    if (!lags()) {
      return present;
    }
    note(now, present);
    Instant then = now.minus(lag);
    return present.stream().flatMap(value -> asOf(then, value).stream()).toList();
  }

  private Optional<T> asOf(Instant then, T value) {
    return versions.getOrDefault(key.apply(value), new ArrayDeque<>()).stream()
        .filter(version -> !version.at().isAfter(then))
        .reduce((earlier, later) -> later)
        .map(Version::value);
  }
}
