package org.actionsync.application.access;

import java.util.Optional;
import org.actionsync.application.access.OneTimePasswords.OneTimePassword;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.Users;
import org.actionsync.application.port.Users.User;

/**
 * Sees to it that somebody can come in where there is no admin yet, or none any more: an admin
 * whose password served once, and no longer does, is none.
 */
public final class FirstAdmin {

  private final Users users;
  private final PasswordHashes hashes;
  private final OneTimePasswords oneTime;
  private final PasswordRules rules;

  /** Adds to {@code users}. */
  public FirstAdmin(
      Users users, PasswordHashes hashes, OneTimePasswords oneTime, PasswordRules rules) {
    this.users = users;
    this.hashes = hashes;
    this.oneTime = oneTime;
    this.rules = rules;
  }

  /**
   * Adds an admin if there is none.
   *
   * @param name of the admin
   * @param password theirs, if the operator has set one
   * @return the password that serves once, to be shown to the operator; nothing when there is an
   *     admin, or a password was set
   * @throws SetUpRefused if name or password cannot be one
   */
  public Optional<OneTimePassword> ensure(String name, Optional<String> password)
      throws SetUpRefused {
    if (users.all().stream().anyMatch(this::isAdmin)) {
      return Optional.empty();
    }
    String canonical = KeepUsers.name("name", name);
    if (password.isPresent()) {
      rules.check("password", canonical, password.get());
    }
    Optional<OneTimePassword> once =
        password.isPresent() ? Optional.empty() : Optional.of(oneTime.next());
    String hash = hashes.hash(once.map(OneTimePassword::text).or(() -> password).orElseThrow());
    User admin =
        new User(
            canonical,
            AccessRole.ADMIN,
            hash,
            once.map(OneTimePassword::until).orElse(null),
            0,
            null);
    if (users.find(canonical).isPresent()) { // none, while there is no admin left
      User now = users.change(canonical, one -> isAdmin(one) ? one : admin);
      if (!now.passwordHash().equals(hash)) {
        return Optional.empty(); // another node was quicker
      }
    } else if (!users.add(admin)) {
      return Optional.empty(); // another node was quicker
    }
    return once;
  }

  private boolean isAdmin(User user) {
    return user.role() == AccessRole.ADMIN && !user.isOver(oneTime.now());
  }
}
