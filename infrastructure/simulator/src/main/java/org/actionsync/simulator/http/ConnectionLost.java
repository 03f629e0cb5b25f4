package org.actionsync.simulator.http;

import java.util.Optional;

/** Ends the connection where an answer should be; thrown by whoever lets things go wrong. */
public final class ConnectionLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Answer> half;
  private final boolean reset;

  private ConnectionLost(Optional<Answer> half, boolean reset) {
    super("The connection is lost", null, false, false);
    this.half = half;
    this.reset = reset;
  }

  /** The caller is told that the connection is reset. */
  public static ConnectionLost byReset() {
    return new ConnectionLost(Optional.empty(), true);
  }

  /** Nothing at all is sent. */
  public static ConnectionLost withoutAnswer() {
    return new ConnectionLost(Optional.empty(), false);
  }

  /** Half of the answer's body is sent after a head that promised all of it. */
  public static ConnectionLost inTheMiddleOf(Answer answer) {
    return new ConnectionLost(Optional.of(answer), false);
  }

  boolean isReset() {
    return reset;
  }

  /** The answer of which one half is sent. */
  Optional<Answer> half() {
    return half;
  }
}
