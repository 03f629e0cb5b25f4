package org.actionsync.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.access.SignInRefused.Why;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.Sessions;
import org.actionsync.application.port.Users;
import org.actionsync.application.port.Users.User;

/**
 * Recognises users by their passwords, and locks those for whom somebody guesses.
 *
 * <p>Wrong, unknown and locked sound the same and take as long. Failures are counted when they are
 * known, so that whoever guesses in parallel has as many tries more as passwords are compared at
 * once; counting before would lock users whose scripts ask in parallel.
 */
public final class SignIn {

  private final Users users;
  private final Sessions sessions;
  private final PasswordHashes hashes;
  private final Rules rules;
  private final Clock clock;
  private final String nobodysHash;

  /**
   * How passwords may be, and how often they may be wrong.
   *
   * @param passwords which may be chosen
   * @param attempts after so many wrong ones in a row a user is locked
   * @param lock for so long
   */
  public record Rules(PasswordRules passwords, int attempts, Duration lock) {

    /** At least one attempt, and a time. */
    public Rules {
      if (attempts < 1 || lock.isNegative() || lock.isZero()) {
        throw new IllegalArgumentException("Nobody could sign in, or anybody could guess");
      }
    }
  }

  /** Recognises {@code users}. */
  public SignIn(Users users, Sessions sessions, PasswordHashes hashes, Rules rules, Clock clock) {
    this.users = users;
    this.sessions = sessions;
    this.hashes = hashes;
    this.rules = rules;
    this.clock = clock;
    this.nobodysHash = hashes.hash("whoever does not exist has a password, too");
  }

  /**
   * The user whose password this is.
   *
   * @throws SignInRefused if it is not, or not for signing in
   */
  public User signIn(String name, String password) throws SignInRefused {
    User user = recognize(name, password);
    if (user.isOneTime()) {
      throw new SignInRefused(
          Why.ONE_TIME, "This password is for once: choose another, as newPassword");
    }
    return user;
  }

  /**
   * The user whose password this is, who has another from now on and is signed in nowhere else.
   *
   * @throws SignInRefused if it is not
   * @throws SetUpRefused if the new one may not be chosen; the old one stays
   */
  public User signIn(String name, String password, String newPassword)
      throws SignInRefused, SetUpRefused {
    User user = recognize(name, password);
    rules.passwords().check("newPassword", user.name(), newPassword);
    if (newPassword.equals(password)) {
      throw SetUpRefused.invalid("newPassword", "This is the password there was");
    }
    String hash = hashes.hash(newPassword);
    User changed =
        users.change(
            user.name(),
            now -> now.passwordHash().equals(user.passwordHash()) ? now.withPassword(hash) : now);
    if (!changed.passwordHash().equals(hash)) {
      throw refused(Why.UNKNOWN); // an admin was quicker
    }
    sessions.removeOf(user.name());
    return changed;
  }

  private User recognize(String name, String password) throws SignInRefused {
    String canonical = canonical(name);
    Optional<String> compared = find(canonical).map(User::passwordHash);
    boolean fits = hashes.fits(password, compared.orElse(nobodysHash));
    // Again: it may have waited long for its turn, and what is true by now counts.
    Optional<User> known =
        find(canonical).filter(user -> Optional.of(user.passwordHash()).equals(compared));
    Instant now = clock.instant();
    if (known.isEmpty() || known.get().isLocked(now)) {
      throw refused(Why.UNKNOWN);
    }
    User user = known.get();
    if (!fits) {
      throw refused(countFailure(user.name(), now) ? Why.LOCKED_NOW : Why.UNKNOWN);
    }
    if (user.isOver(now)) { // only whoever knows it is told
      throw new SignInRefused(
          Why.OVER,
          "This password was for once, and its time is over: ask an admin for another. Where there is"
              + " no other admin, the next start prints one");
    }
    return user.failures() == 0 ? user : users.change(user.name(), one -> one.failed(0, null));
  }

  private Optional<User> find(String canonical) {
    return Optional.of(canonical).filter(KeepUsers::canBeAName).flatMap(users::find);
  }

  /** Whether the user is locked because of this one. */
  private boolean countFailure(String name, Instant now) {
    User counted =
        users.change(
            name,
            user -> {
              int times = user.failures() + 1;
              return times < rules.attempts()
                  ? user.failed(times, user.lockedUntil())
                  : user.failed(0, now.plus(rules.lock()));
            });
    return counted.failures() == 0;
  }

  private static SignInRefused refused(Why why) {
    return new SignInRefused(
        why,
        "Name or password is wrong, or it was wrong too often: then wait before you try again");
  }

  /** Names are compared without case. */
  public static String canonical(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** As what somebody may be known who is called so: a provider may tell names apart by case. */
  static Set<String> spellings(String name) {
    return new LinkedHashSet<>(List.of(name, canonical(name)));
  }
}
