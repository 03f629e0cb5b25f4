package org.actionsync.infrastructure.osdi;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.domain.contact.Side;

/**
 * The calls that one key may make, as this node sees them: who wants to call waits in a line, and
 * the first in the line asks the {@link CallBudgets} that all nodes share.
 */
final class CallBudget {

  private static final Logger LOG = Logger.getLogger(CallBudget.class.getName());

  private final CallBudgets shared;
  private final Side side;
  private final ApiKey key;
  private final CallBudgets.Limit limit;
  private final CallMeter meter;
  private final ReentrantLock line = new ReentrantLock(true);

  CallBudget(CallBudgets shared, Side side, ApiKey key, CallBudgets.Limit limit, CallMeter meter) {
    this.shared = shared;
    this.side = side;
    this.key = key;
    this.limit = limit;
    this.meter = meter;
  }

  /** Waits until one more call may be made. Each slot taken has to be given back. */
  CallBudgets.Slot take() throws InterruptedException {
    long asked = System.nanoTime();
    CallBudgets.Slot slot = waitForSlot();
    meter.called(side, key.hint(), Duration.ofNanos(System.nanoTime() - asked));
    return slot;
  }

  private CallBudgets.Slot waitForSlot() throws InterruptedException {
    line.lockInterruptibly();
    try {
      CallBudgets.Turn turn = shared.ask(side, key, limit);
      while (turn.slot() == null) {
        sleep(turn.after());
        turn = shared.ask(side, key, limit);
      }
      return turn.slot();
    } finally {
      line.unlock();
    }
  }

  /** A little longer, because a thread that comes back too early asks twice. */
  private static void sleep(Duration wait) throws InterruptedException {
    Thread.sleep(wait.toMillis() + 1);
  }

  /** The call was answered, or failed. */
  void giveBack(CallBudgets.Slot slot) {
    try {
      shared.answered(slot);
    } catch (Exception notStored) { // a commit that fails throws a checked one undeclared
      // The answer of the call counts for more; the slot becomes free by itself after a while.
      LOG.log(Level.WARNING, "A call of this key could not be given back", notStored);
    }
  }

  /**
   * The service said that there are too many calls. If that is {@code bearable}, nobody calls with
   * this key for so long; else whoever called gives up.
   */
  void busy(Duration wait, boolean bearable) {
    meter.busy(side, key.hint(), wait);
    if (bearable) {
      shared.hold(side, key, wait);
    }
  }
}
