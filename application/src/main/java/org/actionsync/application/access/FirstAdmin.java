package org.actionsync.application.access;

import java.util.Optional;
import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.PasswordHashes;
import org.actionsync.application.port.SecretTexts;
import org.actionsync.application.port.Users;
import org.actionsync.application.port.Users.User;

/** Sees to it that somebody can come in where there is no admin yet, or none any more. */
public final class FirstAdmin {

  private final Users users;
  private final PasswordHashes hashes;
  private final SecretTexts secrets;
  private final PasswordRules rules;

  /** Adds to {@code users}. */
  public FirstAdmin(Users users, PasswordHashes hashes, SecretTexts secrets, PasswordRules rules) {
    this.users = users;
    this.hashes = hashes;
    this.secrets = secrets;
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
  public Optional<String> ensure(String name, Optional<String> password) throws SetUpRefused {
    if (users.all().stream().anyMatch(user -> user.role() == AccessRole.ADMIN)) {
      return Optional.empty();
    }
    String canonical = KeepUsers.name("name", name);
    if (password.isPresent()) {
      rules.check("password", canonical, password.get());
    }
    String known = password.orElseGet(() -> KeepUsers.oneTimePassword(secrets));
    boolean oneTime = password.isEmpty();
    String hash = hashes.hash(known);
    User admin = new User(canonical, AccessRole.ADMIN, hash, oneTime, 0, null);
    if (users.find(canonical).isPresent()) { // a viewer, while there is no admin left
      User now = users.change(canonical, one -> one.role() == AccessRole.ADMIN ? one : admin);
      if (!now.passwordHash().equals(hash)) {
        return Optional.empty(); // another node was quicker
      }
    } else if (!users.add(admin)) {
      return Optional.empty(); // another node was quicker
    }
    return oneTime ? Optional.of(known) : Optional.empty();
  }
}
