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
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.SubscriptionLedger.Entry;
import org.actionsync.application.port.SubscriptionLedger.Evidence;
import org.actionsync.application.port.SubscriptionLedger.Fate;
import org.actionsync.application.port.SubscriptionLedger.Granted;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** How an entry of the ledger is stored. Only what became of it can change. */
@Entity
@Table(name = "granted_subscription")
class GrantedRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_numbers")
  Long number;

  @Column(updatable = false)
  String link;

  @Column(updatable = false)
  String run;

  @Column(name = "change_name", updatable = false)
  String change;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Side side;

  /** Null once the person was erased. */
  @Column @Nullable String source;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Channel channel;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Subscription said;

  @Column(name = "said_at", updatable = false)
  Instant saidAt;

  @Column(name = "looked_up_at", updatable = false)
  Instant lookedUpAt;

  @Column(name = "entered_at", updatable = false)
  Instant at;

  @Column
  @Enumerated(EnumType.STRING)
  Fate fate;

  @Column @Nullable String person;

  @Column(name = "settled_at")
  @Nullable Instant settledAt;

  protected GrantedRow() {} // for JPA

  GrantedRow(Entry entry) {
    link = entry.link().value();
    run = entry.run().value();
    change = entry.change().value();
    side = entry.side();
    source = ReviewRow.text(entry.source());
    channel = entry.channel();
    said = entry.evidence().said();
    saidAt = entry.evidence().saidAt();
    lookedUpAt = entry.evidence().lookedUpAt();
    at = entry.at();
    fate = Fate.OPEN;
  }

  Granted toGranted() {
    Entry entry =
        new Entry(
            new LinkId(link),
            new RunId(run),
            new ChangeId(change),
            side,
            id(source),
            channel,
            new Evidence(said, saidAt, lookedUpAt),
            at);
    return new Granted(Long.toString(number), entry, fate, id(person), settledAt);
  }

  private static @Nullable RemoteId id(@Nullable String text) {
    return text == null ? null : new RemoteId(text);
  }
}
