package org.actionsync.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.actionsync.application.port.Maker;
import org.actionsync.application.port.SecretTexts;
import org.actionsync.application.port.Users.OneTime;
import org.jspecify.annotations.Nullable;

/** Makes passwords that serve once, to choose another, and not for ever. */
public final class OneTimePasswords {

  /** Enough for once, and short enough to be read out. */
  private static final int LENGTH = 24;

  private final SecretTexts secrets;
  private final Duration time;
  private final Clock clock;

  /**
   * One of them.
   *
   * @param text what its user types; known here and now only
   * @param terms on which it serves
   */
  public record OneTimePassword(String text, OneTime terms) {

    /** Without the text, because this is what ends up in logs. */
    @Override
    public String toString() {
      return "OneTimePassword[" + terms + "]";
    }
  }

  /**
   * Makes them of {@code secrets}.
   *
   * @param time for how long each of them serves
   * @throws IllegalArgumentException if they would never serve
   */
  public OneTimePasswords(SecretTexts secrets, Duration time, Clock clock) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("A password that serves once would never do so");
    }
    this.secrets = secrets;
    this.time = time;
    this.clock = clock;
  }

  /**
   * Another one; whoever asks for it stores its hash.
   *
   * @param by who hands it out; null when the server itself does
   */
  OneTimePassword next(@Nullable Maker by) {
    OneTime terms = new OneTime(now().plus(time), by);
    return new OneTimePassword(secrets.next().substring(0, LENGTH), terms);
  }

  /** By the clock that their time is told by. */
  Instant now() {
    return clock.instant();
  }
}
