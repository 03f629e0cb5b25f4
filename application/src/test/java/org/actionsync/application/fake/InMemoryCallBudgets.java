package org.actionsync.application.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.domain.contact.Side;

/** Call budgets of one node. */
public final class InMemoryCallBudgets implements CallBudgets {

  private record Key(String budget, int number) {}

  private final Clock clock;
  private final Map<Key, Instant> freeAt = new HashMap<>();
  private final Map<String, Instant> heldUntil = new HashMap<>();

  /** Nobody called yet. Time passes as {@code clock} says. */
  public InMemoryCallBudgets(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Turn ask(Side side, ApiKey key, Limit limit) {
    String budget = name(side, key);
    Instant now = clock.instant();
    Instant held = heldUntil.getOrDefault(budget, now);
    if (held.isAfter(now)) {
      return new Turn(null, Duration.between(now, held));
    }
    Instant soonest = now.plus(limit.gap());
    for (int number = 0; number < limit.slots(); number++) {
      Instant free = freeAt.getOrDefault(new Key(budget, number), now);
      if (!free.isAfter(now)) {
        Instant until = now.plus(limit.longest());
        freeAt.put(new Key(budget, number), until);
        return new Turn(new Slot(budget, number, until, limit.gap()), Duration.ZERO);
      }
      soonest = free.isBefore(soonest) ? free : soonest;
    }
    return new Turn(null, Duration.between(now, soonest));
  }

  @Override
  public synchronized void answered(Slot slot) {
    freeAt.replace(
        new Key(slot.budget(), slot.number()), slot.until(), clock.instant().plus(slot.gap()));
  }

  @Override
  public synchronized void hold(Side side, ApiKey key, Duration wait) {
    heldUntil.merge(
        name(side, key),
        clock.instant().plus(wait),
        (known, asked) -> known.isAfter(asked) ? known : asked);
  }

  private static String name(Side side, ApiKey key) {
    return side + " " + Integer.toHexString(key.secret().hashCode());
  }
}
