package org.actionsync.infrastructure.osdi;

import java.time.Duration;
import org.actionsync.domain.contact.Side;

/** Is told of every call and every wait of a key, which it knows by its last characters only. */
public interface CallMeter {

  /** Measures nothing. */
  CallMeter NONE =
      new CallMeter() {
        @Override
        public void called(Side side, String keyHint, Duration waited) {}

        @Override
        public void busy(Side side, String keyHint, Duration wait) {}
      };

  /**
   * A call is made.
   *
   * @param waited how long it had to wait for its turn
   */
  void called(Side side, String keyHint, Duration waited);

  /**
   * The service answered with a 429.
   *
   * @param wait how long it wants to be left alone
   */
  void busy(Side side, String keyHint, Duration wait);
}
