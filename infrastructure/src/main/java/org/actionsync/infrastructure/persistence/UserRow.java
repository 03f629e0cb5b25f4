package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.Users.User;
import org.jspecify.annotations.Nullable;

/** How a user is stored. */
@Entity
@Table(name = "app_user")
class UserRow {

  @Id String name;

  @Column
  @Enumerated(EnumType.STRING)
  AccessRole role;

  @Column(name = "password_hash")
  String passwordHash;

  @Column(name = "one_time_until")
  @Nullable Instant oneTimeUntil;

  @Column int failures;

  @Column(name = "locked_until")
  @Nullable Instant lockedUntil;

  protected UserRow() {} // for JPA

  UserRow(User user) {
    name = user.name();
    copyFrom(user);
  }

  final void copyFrom(User user) {
    role = user.role();
    passwordHash = user.passwordHash();
    oneTimeUntil = user.oneTimeUntil();
    failures = user.failures();
    lockedUntil = user.lockedUntil();
  }

  User toUser() {
    return new User(name, role, passwordHash, oneTimeUntil, failures, lockedUntil);
  }
}
