package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.AccessRole;
import org.actionsync.application.port.Sessions.By;
import org.actionsync.application.port.Sessions.Session;

/** How it is stored that a browser is signed in. */
@Entity
@Table(name = "browser_session")
class SessionRow {

  @Id String hash;

  @Column(name = "user_name")
  String user;

  @Column
  @Enumerated(EnumType.STRING)
  AccessRole role;

  @Column(name = "recognised_by")
  @Enumerated(EnumType.STRING)
  By by;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "used_at")
  Instant usedAt;

  protected SessionRow() {} // for JPA

  SessionRow(Session session) {
    hash = session.hash();
    user = session.user();
    role = session.role();
    by = session.by();
    startedAt = session.startedAt();
    usedAt = session.usedAt();
  }

  Session toSession() {
    return new Session(hash, user, role, by, startedAt, usedAt);
  }
}
