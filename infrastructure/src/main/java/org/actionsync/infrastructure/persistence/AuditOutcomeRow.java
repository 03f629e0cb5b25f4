package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.AuditLog.Outcome;
import org.actionsync.application.port.AuditLog.Result;
import org.actionsync.application.port.AuditLog.Thing;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How it is stored what came of an entry of the audit log. Never changed, never removed. */
@Entity
@Immutable
@Table(name = "audit_outcome")
class AuditOutcomeRow {

  /** The number of the entry, which therefore has one outcome at most. */
  @Id Long entry;

  @Column(name = "ended_at")
  Instant at;

  @Column
  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Column @Nullable String code;

  @Column
  @Enumerated(EnumType.STRING)
  Kind kind;

  @Column @Nullable String subject;

  @Column @Nullable String link;

  @Column(name = "changes_json")
  String changes;

  protected AuditOutcomeRow() {} // for JPA

  AuditOutcomeRow(long entry, Result result) {
    this.entry = entry;
    at = result.at();
    outcome = result.outcome();
    code = result.code();
    kind = result.of().kind();
    subject = result.of().id();
    link = AuditEntryRow.name(result.of().link());
    changes = DifferencesJson.write(result.changes());
  }

  @PreRemove
  void never() {
    throw new IllegalStateException("Nothing is removed from the audit log");
  }

  Result toResult() {
    Thing of = new Thing(kind, subject, AuditEntryRow.link(link));
    return new Result(outcome, code, of, DifferencesJson.read(changes), at);
  }
}
