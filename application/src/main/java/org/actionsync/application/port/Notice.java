package org.actionsync.application.port;

import java.time.Instant;

/**
 * Something that the world outside is to be told, kept until it was.
 *
 * @param id our name for it
 * @param channel how it is told
 * @param news what is told
 * @param attempts how often telling it failed
 */
public record Notice(String id, Channel channel, News news, int attempts) {

  /** A way to tell. */
  public enum Channel {
    WEBHOOK,
    MAIL,
    HEARTBEAT
  }

  /** What became of something. */
  public enum State {
    /** A trouble began. */
    RAISED,
    /** A trouble is over. */
    OVER,
    /** A run of a link is complete; no trouble at all. */
    COMPLETE
  }

  /**
   * What is told.
   *
   * @param state what became of it
   * @param kind the {@link Alert.Kind}, or another word
   * @param subject our name for what it is about
   * @param text for people to read
   * @param at when it was noticed
   */
  public record News(State state, String kind, String subject, String text, Instant at) {

    /** The trouble began. */
    public static News raised(Alert alert) {
      return of(State.RAISED, alert, alert.text(), alert.since());
    }

    /** The trouble is over. */
    public static News over(Alert alert, Instant now) {
      return of(State.OVER, alert, "No longer: " + alert.text(), now);
    }

    /** A link had a complete run. */
    public static News complete(String link, Instant at) {
      return new News(State.COMPLETE, "RUN_COMPLETE", link, "A run is complete", at);
    }

    private static News of(State state, Alert alert, String text, Instant at) {
      return new News(state, alert.kind().name(), alert.subject(), text, at);
    }
  }
}
