package org.actionsync.application.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class MovingClock extends Clock {

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  /** Moves on. */
  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The same clock: zones do not matter to a moment. */
  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
