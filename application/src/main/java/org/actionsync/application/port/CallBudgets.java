package org.actionsync.application.port;

import java.time.Duration;
import java.time.Instant;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/**
 * The calls that each key may make, shared by all who use the key, on all nodes. All times are by
 * one clock, which is the same for all nodes.
 *
 * <p>A key has some slots. A call takes one, and the slot is free again a certain gap after the
 * call was answered. So a service sees a call only when the one before it in the same slot is at
 * least that gap old, however long either of them was on its way: in no stretch of that length,
 * wherever it begins, it sees more calls than there are slots.
 */
public interface CallBudgets {

  /**
   * Asks for one call now. Whoever does not get it asks again later.
   *
   * @param side whose key it is
   * @param key the key; it need not be stored
   * @param limit how many calls the key may make
   */
  Turn ask(Side side, ApiKey key, Limit limit);

  /** The call has been answered, or has failed. Its slot is free after the gap. */
  void answered(Slot slot);

  /** Nobody calls with this key for so long, because the service said so. Never shortens a wait. */
  void hold(Side side, ApiKey key, Duration wait);

  /**
   * How many calls a key may make.
   *
   * @param slots how many within {@code gap}
   * @param gap how long a slot rests after a call was answered
   * @param longest how long a call takes at most: after that a slot is free even if nobody said so,
   *     because whoever took it is gone
   */
  record Limit(int slots, Duration gap, Duration longest) {

    /** Throws {@link IllegalArgumentException} for a limit that lets nobody through. */
    public Limit {
      if (slots < 1) {
        throw new IllegalArgumentException("Not a number of slots: " + slots);
      }
    }
  }

  /**
   * What somebody who asked for a call gets.
   *
   * @param slot the slot of the call; null when it may not be made now
   * @param after how long to wait before asking again; zero with a slot
   */
  record Turn(@Nullable Slot slot, Duration after) {}

  /**
   * A slot that a call has taken.
   *
   * @param budget the storage's own name for the key, which does not reveal it
   * @param number which slot of the key
   * @param until when the slot is free though nobody said that the call was answered
   * @param gap how long it rests after the answer
   */
  record Slot(String budget, int number, Instant until, Duration gap) {}
}
