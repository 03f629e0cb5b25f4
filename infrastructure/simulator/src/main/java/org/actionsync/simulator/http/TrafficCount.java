package org.actionsync.simulator.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the traffic of one key. Whoever uses it holds the monitor of its {@link CallLog}. */
final class TrafficCount {

  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final int TOO_MANY = 429;

  private final String service;
  private final String key;
  private final Instant first;
  private final Deque<Instant> lastSecond = new ArrayDeque<>();
  private Instant last;
  private int calls;
  private int mostInOneSecond;
  private int tooMany;
  private int byLimit;

  TrafficCount(String service, String key, Instant now) {
    this.service = service;
    this.key = key;
    this.first = now;
    this.last = now;
  }

  void arrived(Instant now) {
    calls++;
    last = now;
    lastSecond.addLast(now);
    while (!lastSecond.getFirst().isAfter(now.minus(WINDOW))) {
      lastSecond.removeFirst();
    }
    mostInOneSecond = Math.max(mostInOneSecond, lastSecond.size());
  }

  void answered(int status) {
    tooMany += status == TOO_MANY ? 1 : 0;
  }

  void limited() {
    byLimit++;
  }

  Traffic traffic() {
    return new Traffic(
        service, key, calls, mostInOneSecond, byLimit, tooMany - byLimit, first, last);
  }
}
