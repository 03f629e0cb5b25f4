package org.actionsync.application.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.SecretTexts;
import org.actionsync.application.port.Sessions;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.application.port.Sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Lets browsers stay signed in, on any node and over restarts, until they sign out, rest for too
 * long or simply have been in for long.
 */
public final class BrowserSessions {

  /** How exact it is known when a session was last used: each time would be a write a click. */
  private static final Duration EXACT = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final SecretTexts secrets;
  private final Limits limits;
  private final Clock clock;

  /**
   * How long a browser stays signed in.
   *
   * @param idle without asking for anything
   * @param whole in all
   */
  public record Limits(Duration idle, Duration whole) {}

  /** Keeps {@code sessions}. */
  public BrowserSessions(Sessions sessions, SecretTexts secrets, Limits limits, Clock clock) {
    this.sessions = sessions;
    this.secrets = secrets;
    this.limits = limits;
    this.clock = clock;
  }

  /** Somebody was recognised; answers with what their browser keeps. */
  public String open(String user, AccessRole role, By by) {
    Instant now = clock.instant();
    forgetOld(now);
    String secret = secrets.next();
    sessions.add(new Session(Fingerprint.of(secret), user, role, by, now, now));
    return secret;
  }

  /**
   * Somebody is signed in nowhere any more, whoever recognised them.
   *
   * @return in how many browsers they were
   */
  public int endOf(String user) {
    forgetOld(clock.instant());
    return sum(user, sessions::removeOf);
  }

  /** In how many browsers somebody is signed in. */
  public int of(String user) {
    Instant now = clock.instant();
    return sum(
        user,
        name -> (int) sessions.of(name).stream().filter(session -> isOpen(session, now)).count());
  }

  private void forgetOld(Instant now) {
    sessions.removeOld(now.minus(limits.whole()), now.minus(limits.idle()));
  }

  private static int sum(String user, ToIntFunction<String> each) {
    return SignIn.spellings(user).stream().mapToInt(each).sum();
  }

  /** The session of the browser that keeps this, if it has not ended. */
  public Optional<Session> find(String secret) {
    Instant now = clock.instant();
    Optional<Session> found = stillOpen(Fingerprint.of(secret));
    found
        .filter(session -> !now.isBefore(session.usedAt().plus(EXACT)))
        .ifPresent(session -> sessions.used(session.hash(), now));
    return found;
  }

  /** The session of this hash, if it has not ended. Asking for it does not count as using it. */
  public Optional<Session> stillOpen(String hash) {
    Instant now = clock.instant();
    return sessions.find(hash).filter(session -> isOpen(session, now));
  }

  private boolean isOpen(Session session, Instant now) {
    return now.isBefore(session.startedAt().plus(limits.whole()))
        && now.isBefore(session.usedAt().plus(limits.idle()));
  }

  /** The browser that keeps this signs out. */
  public void end(String secret) {
    sessions.remove(Fingerprint.of(secret));
  }

  /** What the browser that keeps this has to send along when it changes something. */
  public String csrfToken(String secret) {
    return Fingerprint.of("csrf " + secret);
  }

  /** Whether this is what the browser that keeps the secret has to send along. */
  public boolean isCsrfToken(@Nullable String sent, String secret) {
    return sent != null
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8),
            csrfToken(secret).getBytes(StandardCharsets.UTF_8));
  }
}
