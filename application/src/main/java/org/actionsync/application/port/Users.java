package org.actionsync.application.port;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Those who sign in with a password that we keep, as a hash. */
public interface Users {

  /**
   * Adds a user.
   *
   * @return false if the name is taken, also a moment ago on another node; nothing is then stored
   */
  boolean add(User user);

  /** The user of this name. */
  Optional<User> find(String name);

  /** Every user, by name. */
  List<User> all();

  /**
   * Changes a user, whom nobody else can change until it is stored; the name stays.
   *
   * @throws IllegalStateException if there is no such user
   */
  User change(String name, UnaryOperator<User> change);

  /** Removes a user; nothing happens if there is none. */
  void remove(String name);

  /**
   * On what terms a password serves to choose another.
   *
   * @param until from then on it serves for nothing
   * @param by who handed it out and so has seen it; null when the server has told the operator
   */
  record OneTime(Instant until, @Nullable Maker by) {

    public OneTime {
      requireNonNull(until, "until");
    }
  }

  /**
   * A user.
   *
   * @param name lower-case, unique
   * @param role what they may do
   * @param passwordHash what their password is compared with
   * @param oneTime that the password serves to choose another and for nothing else; null when they
   *     have chosen it
   * @param failures how often in a row a wrong password was given for them
   * @param lockedUntil until then no password is right; null when they were not locked
   */
  record User(
      String name,
      AccessRole role,
      String passwordHash,
      @Nullable OneTime oneTime,
      int failures,
      @Nullable Instant lockedUntil) {

    public User {
      requireNonNull(name, "name");
      requireNonNull(role, "role");
      requireNonNull(passwordHash, "passwordHash");
    }

    /** Without what their password is compared with, because this is what ends up in logs. */
    @Override
    public String toString() {
      return "User[" + name + ", " + role + "]";
    }

    /** The same user with a password of their choice, and with no wrong ones counted. */
    public User withPassword(String hash) {
      return new User(name, role, hash, null, 0, null);
    }

    /** The same user with a password to choose another, and with no wrong ones counted. */
    public User withOneTimePassword(String hash, OneTime terms) {
      return new User(name, role, hash, terms, 0, null);
    }

    /** The same user, whose password serves for nothing any more if it only served once. */
    public User takenBack(Instant now) {
      return oneTime == null || isOver(now)
          ? this
          : new User(
              name, role, passwordHash, new OneTime(now, oneTime.by()), failures, lockedUntil);
    }

    /** The same user, who may do something else from now on. */
    public User as(AccessRole other) {
      return new User(name, other, passwordHash, oneTime, failures, lockedUntil);
    }

    /** The same user after so many wrong passwords in a row. */
    public User failed(int times, @Nullable Instant until) {
      return new User(name, role, passwordHash, oneTime, times, until);
    }

    /** Whether the password only serves to choose another. */
    public boolean isOneTime() {
      return oneTime != null;
    }

    /** Whether the password only served to choose another, and that is over. */
    public boolean isOver(Instant now) {
      return oneTime != null && !now.isBefore(oneTime.until());
    }

    /** Whether no password is right at this moment. */
    public boolean isLocked(Instant now) {
      return lockedUntil != null && now.isBefore(lockedUntil);
    }
  }
}
