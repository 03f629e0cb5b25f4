package org.actionsync.application.access;

import java.util.Optional;
import org.actionsync.application.access.OneTimePasswords.OneTimePassword;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.Users;
import org.actionsync.application.port.Users.OneTime;
import org.actionsync.application.port.Users.User;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that somebody can come in where there is no admin yet, or none any more. An admin who
 * let the time pass in which a password served to choose another is none.
 */
public final class FirstAdmin {

  private final Users users;
  private final PasswordHashes hashes;
  private final OneTimePasswords oneTime;
  private final PasswordRules rules;

  /**
   * An admin who was not there before.
   *
   * @param name as stored
   * @param oneTime the password to show to the operator; null when they had set one
   */
  public record Made(String name, @Nullable OneTimePassword oneTime) {}

  /** Adds to {@code users}. */
  public FirstAdmin(
      Users users, PasswordHashes hashes, OneTimePasswords oneTime, PasswordRules rules) {
    this.users = users;
    this.hashes = hashes;
    this.oneTime = oneTime;
    this.rules = rules;
  }

  /**
   * Makes an admin if there is none: of nobody, or of the user who is called so, who has another
   * password then.
   *
   * @param name of the admin
   * @param password theirs, if the operator has set one
   * @return nothing when there was an admin, or another node has made one meanwhile
   * @throws SetUpRefused if name or password cannot be one
   */
  public Optional<Made> ensure(String name, Optional<String> password) throws SetUpRefused {
    if (users.all().stream().anyMatch(this::isAdmin)) {
      return Optional.empty();
    }
    String canonical = KeepUsers.name("name", name);
    if (password.isPresent()) {
      rules.check("password", canonical, password.get());
    }
    OneTimePassword once = password.isPresent() ? null : oneTime.next(null);
    String hash = hashes.hash(once == null ? password.orElseThrow() : once.text());
    OneTime terms = once == null ? null : once.terms();
    User admin = new User(canonical, AccessRole.ADMIN, hash, terms, 0, null);
    return isMade(admin) ? Optional.of(new Made(canonical, once)) : Optional.empty();
  }

  /** Unless another node was quicker. */
  private boolean isMade(User admin) {
    if (users.find(admin.name()).isEmpty()) {
      return users.add(admin);
    }
    User now = users.change(admin.name(), one -> isAdmin(one) ? one : admin);
    return now.passwordHash().equals(admin.passwordHash());
  }

  private boolean isAdmin(User user) {
    return user.role() == AccessRole.ADMIN && !user.isOver(oneTime.now());
  }
}
