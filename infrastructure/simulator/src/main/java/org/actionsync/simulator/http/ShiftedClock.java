package org.actionsync.simulator.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock that is ahead of another one, or behind it, by as much as is said at the moment. */
public final class ShiftedClock extends Clock {

  private final Clock clock;
  private final Supplier<Duration> ahead;

  public ShiftedClock(Clock clock, Supplier<Duration> ahead) {
    this.clock = clock;
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return clock.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftedClock(clock.withZone(zone), ahead);
  }
}
