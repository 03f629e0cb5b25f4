package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.Maker;
import org.actionsync.application.port.Users.OneTime;
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

  /** Who handed the password out; null as is {@link #oneTimeUntil}, or when the server did. */
  @Column(name = "one_time_by")
  @Nullable String oneTimeBy;

  /** Our name for the token that they showed; null when they showed none. */
  @Column(name = "one_time_with")
  @Nullable String oneTimeWith;

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
    OneTime terms = user.oneTime();
    Maker by = terms == null ? null : terms.by();
    oneTimeUntil = terms == null ? null : terms.until();
    oneTimeBy = by == null ? null : by.name();
    oneTimeWith = by == null ? null : by.token();
    failures = user.failures();
    lockedUntil = user.lockedUntil();
  }

  User toUser() {
    return new User(name, role, passwordHash, oneTime(), failures, lockedUntil);
  }

  private @Nullable OneTime oneTime() {
    return oneTimeUntil == null
        ? null
        : new OneTime(oneTimeUntil, oneTimeBy == null ? null : new Maker(oneTimeBy, oneTimeWith));
  }
}
