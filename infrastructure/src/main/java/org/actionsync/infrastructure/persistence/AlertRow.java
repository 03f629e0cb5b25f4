package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.Alert;
import org.actionsync.domain.run.LinkId;

/** How it is stored that a trouble is on, and which run of a link was the last complete one. */
@Entity
@Table(name = "alert")
class AlertRow {

  static final String RUN_COMPLETE = "RUN_COMPLETE";

  @Id String name;

  @Column(updatable = false)
  String kind;

  @Column(updatable = false)
  String subject;

  @Column(updatable = false)
  String said;

  @Column Instant since;

  protected AlertRow() {} // for JPA

  private AlertRow(String kind, String subject, String said, Instant since) {
    name = name(kind, subject);
    this.kind = kind;
    this.subject = subject;
    this.said = said;
    this.since = since;
  }

  static AlertRow of(Alert alert) {
    return new AlertRow(alert.kind().name(), alert.subject(), alert.text(), alert.since());
  }

  static AlertRow complete(LinkId link, Instant at) {
    return new AlertRow(RUN_COMPLETE, link.value(), "", at);
  }

  static String name(String kind, String subject) {
    return kind + " " + subject;
  }

  Alert toAlert() {
    return new Alert(Alert.Kind.valueOf(kind), subject, said, since);
  }
}
