package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.actionsync.application.port.AuditLog.Actor;
import org.actionsync.application.port.AuditLog.Attempt;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.AuditLog.Thing;
import org.actionsync.domain.run.LinkId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How it is stored that somebody was about to do something. Never changed, never removed. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntryRow {

  /**
   * From one sequence without blocks, so that numbers rise over time, whichever node takes them.
   */
  @Id
  @SequenceGenerator(name = "audit_numbers", sequenceName = "audit_numbers", allocationSize = 1)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_numbers")
  Long number;

  @Column(name = "begun_at")
  Instant at;

  @Column String actor;

  /** With spaces between. */
  @Column String roles;

  @Column String address;

  @Column String action;

  @Column
  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column @Nullable String subject;

  @Column @Nullable String link;

  protected AuditEntryRow() {} // for JPA

  AuditEntryRow(Attempt attempt) {
    at = attempt.at();
    actor = attempt.by().name();
    roles = String.join(" ", attempt.by().roles());
    address = attempt.by().address();
    action = attempt.action();
    kind = attempt.of().kind();
    subject = attempt.of().id();
    link = name(attempt.of().link());
  }

  @PreRemove
  void never() {
    throw new IllegalStateException("Nothing is removed from the audit log");
  }

  Attempt toAttempt() {
    List<String> names = roles.isEmpty() ? List.of() : List.of(roles.split(" "));
    return new Attempt(
        at, new Actor(actor, names, address), action, new Thing(kind, subject, link(link)));
  }

  static @Nullable String name(@Nullable LinkId link) {
    return link == null ? null : link.value();
  }

  static @Nullable LinkId link(@Nullable String name) {
    return name == null ? null : new LinkId(name);
  }
}
