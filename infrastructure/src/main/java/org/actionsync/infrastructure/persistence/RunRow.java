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
import java.util.Map;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.actionsync.domain.run.Trigger;
import org.jspecify.annotations.Nullable;

/** How a {@link Run} is stored; its totals have rows of their own, so that they can be added to. */
@Entity
@Table(name = "run")
class RunRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_numbers")
  Long number;

  @Column(updatable = false)
  String name;

  @Column(updatable = false)
  String link;

  /** The group while the run is RUNNING, else null: there can be one row per group. */
  @Column(name = "running_group")
  @Nullable String runningGroup;

  @Column(name = "started_by", updatable = false)
  @Enumerated(EnumType.STRING)
  Trigger trigger;

  @Column
  @Enumerated(EnumType.STRING)
  RunStatus status;

  @Column
  @Enumerated(EnumType.STRING)
  RunPhase phase;

  /** Written by {@code JpaRuns.progress} alone, so that nothing read earlier overwrites it. */
  @Column(updatable = false)
  double progress;

  @Column(name = "started_at", updatable = false)
  Instant startedAt;

  @Column(name = "finished_at")
  @Nullable Instant finishedAt;

  @Column(name = "network_scan")
  long networkScan;

  @Column(name = "builder_scan")
  long builderScan;

  @Column(name = "applied_since")
  @Nullable Instant appliedSince;

  @Column(name = "held_json")
  String heldBecause;

  /** Who carries the run out; null when nobody does. */
  @Column @Nullable String node;

  @Column(name = "lease_until")
  @Nullable Instant leaseUntil;

  /** How often somebody began to carry the run out. */
  @Column long fence;

  protected RunRow() {} // for JPA

  RunRow(Run run) {
    name = run.id().value();
    link = run.link().value();
    trigger = run.trigger();
    progress = run.progress();
    startedAt = run.startedAt();
    copyFrom(run);
  }

  final void copyFrom(Run run) {
    status = run.status();
    phase = run.phase();
    finishedAt = run.finishedAt();
    networkScan = run.networkScan();
    builderScan = run.builderScan();
    appliedSince = run.appliedSince();
    heldBecause = JsonText.lines(run.heldBecause());
  }

  Run toRun(Map<Total, Long> totals) {
    return new Run(
        new RunId(name),
        new LinkId(link),
        trigger,
        status,
        phase,
        progress,
        startedAt,
        finishedAt,
        totals,
        networkScan,
        builderScan,
        appliedSince,
        JsonText.readLines(heldBecause));
  }
}
