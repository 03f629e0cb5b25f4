package org.actionsync.application.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The browsers that are signed in, on whichever node they did. */
public interface Sessions {

  /** A browser signs in. */
  void add(Session session);

  /** The session that is known by this hash. */
  Optional<Session> find(String hash);

  /** It was used just now; nothing happens if it ended meanwhile. */
  void used(String hash, Instant at);

  /** It ends; nothing happens if there is none. */
  void remove(String hash);

  /**
   * All of somebody's sessions end.
   *
   * @return how many there were
   */
  int removeOf(String user);

  /** Somebody's sessions, in no order, also such as nobody has used for long. */
  List<Session> of(String user);

  /** Those that began before the one moment, or were not used since the other, are forgotten. */
  void removeOld(Instant startedBefore, Instant usedBefore);

  /** Who recognised somebody. */
  enum By {
    /** We did, by a password that we keep a hash of. */
    US,
    /** The identity provider, whose users we do not know. */
    PROVIDER
  }

  /**
   * A browser that is signed in.
   *
   * @param hash of what the browser keeps, which is stored nowhere here
   * @param user the name they signed in with
   * @param role what they may do
   * @param by who recognised them
   * @param startedAt when they signed in
   * @param usedAt when they last asked for something, give or take a minute
   */
  record Session(
      String hash, String user, AccessRole role, By by, Instant startedAt, Instant usedAt) {

    public Session {
      requireNonNull(hash, "hash");
      requireNonNull(user, "user");
      requireNonNull(role, "role");
      requireNonNull(by, "by");
      requireNonNull(startedAt, "startedAt");
      requireNonNull(usedAt, "usedAt");
    }
  }
}
