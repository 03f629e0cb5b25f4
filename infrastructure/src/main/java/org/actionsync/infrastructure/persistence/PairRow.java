package org.actionsync.infrastructure.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Pair} is stored: what is in force, and beside it what a run proposes.
 *
 * <p>Confirming copies one beside the other in a single statement; a row that was never confirmed
 * has no baseline and is in force for nobody.
 */
@Entity
@Table(name = "pair")
class PairRow {

  @Id String name;

  @Column(updatable = false)
  String link;

  @Column(updatable = false)
  String activist;

  @Column(updatable = false)
  String entity;

  @Column boolean detached;

  @Column(name = "still_open")
  boolean open;

  /** Null until the pair is in force. */
  @Column(name = "baseline_json")
  @Nullable String baseline;

  /** The name once the pair is in force, else null: lists go by it. */
  @Column(name = "in_force")
  @Nullable String inForce;

  @Column(name = "pending_run")
  @Nullable String pendingRun;

  @Column(name = "pending_detached")
  boolean pendingDetached;

  @Column(name = "pending_open")
  boolean pendingOpen;

  @Column(name = "pending_baseline_json")
  @Nullable String pendingBaseline;

  protected PairRow() {} // for JPA

  PairRow(Pair pair) {
    name = pair.id().value();
    link = pair.link().value();
    activist = pair.activist().value();
    entity = pair.entity().value();
  }

  void putInForce(Pair pair) {
    detached = pair.detached();
    open = pair.open();
    baseline = BaselineJson.write(pair.baseline());
    inForce = name;
  }

  void propose(RunId run, Pair pair) {
    pendingRun = run.value();
    pendingDetached = pair.detached();
    pendingOpen = pair.open();
    pendingBaseline = BaselineJson.write(pair.baseline());
  }

  Pair toPair() {
    return new Pair(
        new PairId(name),
        new LinkId(link),
        new RemoteId(activist),
        new RemoteId(entity),
        detached,
        open,
        BaselineJson.read(Objects.requireNonNull(baseline, "only proposed")));
  }
}
