package org.actionsync.simulator.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * So many calls per key within any second, and no more.
 *
 * <p>Both services allow four; whether they count per key or per address is not documented, per key
 * is what we assume. A refused call does not count against the next second.
 */
public final class CallLimit {

  /** The value of {@link #perSecond()} that means there is no limit. */
  public static final int NONE = 0;

  private static final Duration WINDOW = Duration.ofSeconds(1);

  private final Clock clock;
  private final Map<String, Deque<Instant>> latest = new HashMap<>();
  private int perSecond;

  public CallLimit(Clock clock, int perSecond) {
    this.clock = clock;
    this.perSecond = perSecond;
  }

  public synchronized int perSecond() {
    return perSecond;
  }

  /** Changes the limit at once; {@link #NONE} lifts it. */
  public synchronized void change(int callsPerSecond) {
    if (callsPerSecond < 0) {
      throw new IllegalArgumentException("Not a number of calls per second: " + callsPerSecond);
    }
    perSecond = callsPerSecond;
    latest.clear();
  }

  /** The endpoint behind this limit; a call too many gets the given answer. */
  public Endpoint around(Endpoint endpoint, Answer tooMany) {
    return call -> allows(call.key().orElse("")) ? endpoint.answer(call) : tooMany;
  }

  private synchronized boolean allows(String key) {
    if (perSecond == NONE) {
      return true;
    }
    Instant now = clock.instant();
    Deque<Instant> calls = latest.computeIfAbsent(key, any -> new ArrayDeque<>());
    while (!calls.isEmpty() && !calls.getFirst().isAfter(now.minus(WINDOW))) {
      calls.removeFirst();
    }
    if (calls.size() >= perSecond) {
      return false;
    }
    calls.addLast(now);
    return true;
  }
}
