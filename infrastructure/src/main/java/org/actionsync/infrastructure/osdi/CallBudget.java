package org.actionsync.infrastructure.osdi;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The calls that one key may make, shared by all who use the key.
 *
 * <p>Calls are spaced evenly, so that no second holds more than the limit, wherever it begins: a
 * bucket that fills up while nobody calls would let twice the limit through. They are spaced a
 * tenth wider than the limit asks, because not all of them take the same time to arrive, and the
 * wait for one call too many is up to a minute.
 */
public final class CallBudget {

  private static final double MARGIN = 1.1;
  private static final double SECOND = 1e9;

  private final TimeMeter time;
  private final BlockingStrategy waiting;
  private final Bucket bucket;
  private final AtomicLong heldUntil;

  /** A budget of so many calls per second; time passes as {@code time} says. */
  CallBudget(double callsPerSecond, TimeMeter time, BlockingStrategy waiting) {
    Duration spacing = Duration.ofNanos((long) (SECOND * MARGIN / callsPerSecond));
    Bandwidth evenly = Bandwidth.builder().capacity(1).refillGreedy(1, spacing).build();
    this.time = time;
    this.waiting = waiting;
    this.bucket = Bucket.builder().addLimit(evenly).withCustomTimePrecision(time).build();
    this.heldUntil = new AtomicLong(time.currentTimeNanos());
  }

  /** Waits until one more call may be made. */
  void take() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("No call is made by an interrupted thread");
    }
    do {
      waitWhileHeld();
      bucket.asBlocking().consume(1, waiting);
    } while (heldFor() > 0);
  }

  /** Nobody calls with this key for so long, because the service said so. */
  void hold(Duration wait) {
    long until = time.currentTimeNanos() + wait.toNanos();
    heldUntil.accumulateAndGet(until, Math::max);
  }

  private void waitWhileHeld() throws InterruptedException {
    for (long left = heldFor(); left > 0; left = heldFor()) {
      waiting.park(left);
    }
  }

  private long heldFor() {
    return heldUntil.get() - time.currentTimeNanos();
  }
}
