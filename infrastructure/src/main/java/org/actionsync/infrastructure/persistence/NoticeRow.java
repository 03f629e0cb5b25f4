package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.actionsync.application.port.Notice;

/** How a {@link Notice} is stored. */
@Entity
@Table(name = "notice")
class NoticeRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_numbers")
  Long number;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Notice.Channel channel;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Notice.State state;

  @Column(updatable = false)
  String kind;

  @Column(updatable = false)
  String subject;

  @Column(updatable = false)
  String said;

  @Column(name = "happened_at", updatable = false)
  Instant happenedAt;

  @Column int attempts;

  @Column(name = "due_at")
  Instant dueAt;

  protected NoticeRow() {} // for JPA

  NoticeRow(Notice.Channel channel, Notice.News news) {
    this.channel = channel;
    state = news.state();
    kind = news.kind();
    subject = news.subject();
    said = news.text();
    happenedAt = news.at();
    dueAt = news.at();
  }

  Notice toNotice() {
    return new Notice(
        Long.toString(number),
        channel,
        new Notice.News(state, kind, subject, said, happenedAt),
        attempts);
  }
}
