package org.actionsync.domain.run;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a link: read, match, decide, apply, report.
 *
 * @param id its name
 * @param link the link
 * @param trigger what started it
 * @param status where it stands
 * @param phase what it is doing, or was doing when it stopped
 * @param progress 0 to 1 within the run
 * @param startedAt when it started
 * @param finishedAt when it reached its status; null while running
 * @param totals what it counted so far; what is not here is zero
 * @param networkScan the scan of the group that it planned from; 0 before it planned
 * @param builderScan the scan of the campaign that it planned from; 0 before it planned
 * @param appliedSince since when its plan may be carried out, because it was just made or approved;
 *     null before, and for a run that does not plan for everybody
 * @param heldBecause why it waits for an admin, or why it stopped or is about to; for people to
 *     read
 */
public record Run(
    RunId id,
    LinkId link,
    Trigger trigger,
    RunStatus status,
    RunPhase phase,
    double progress,
    Instant startedAt,
    @Nullable Instant finishedAt,
    Map<Total, Long> totals,
    long networkScan,
    long builderScan,
    @Nullable Instant appliedSince,
    List<String> heldBecause) {

  /** Copies the collections. */
  public Run {
    Map<Total, Long> copied = new EnumMap<>(Total.class);
    copied.putAll(totals);
    totals = Collections.unmodifiableMap(copied);
    heldBecause = List.copyOf(heldBecause);
  }

  /** A run that starts now. */
  public static Run starting(RunId id, LinkId link, Trigger trigger, Instant now) {
    RunStatus running = RunStatus.RUNNING;
    return new Run(
        id, link, trigger, running, RunPhase.READ, 0, now, null, Map.of(), 0, 0, null, List.of());
  }

  /** The count of {@code total}. */
  public long total(Total total) {
    return totals.getOrDefault(total, 0L);
  }

  /** The same run, going on with {@code next}. */
  public Run in(RunPhase next) {
    return copy(RunStatus.RUNNING, next, null, networkScan, builderScan, List.of());
  }

  /** The same run, whose plan is carried out from {@code now} on. */
  public Run applying(Instant now) {
    Run going = in(RunPhase.APPLY);
    return new Run(
        id,
        link,
        trigger,
        going.status,
        going.phase,
        progress,
        startedAt,
        null,
        totals,
        networkScan,
        builderScan,
        now,
        going.heldBecause);
  }

  /** The same run, planned from these scans. */
  public Run plannedFrom(long network, long builder) {
    return copy(status, phase, finishedAt, network, builder, heldBecause);
  }

  /**
   * The same run, which is to stop for {@code reason} as soon as none of its steps is at work.
   * Until then it stays RUNNING, so that nobody starts it again beside itself.
   */
  public Run stopping(String reason) {
    return copy(status, phase, finishedAt, networkScan, builderScan, List.of(reason));
  }

  /** Whether it is at work and not about to stop. */
  public boolean isGoingOn() {
    return status == RunStatus.RUNNING && heldBecause.isEmpty();
  }

  /** The same run, at an end or waiting, for these reasons. */
  public Run ending(RunStatus end, Instant now, List<String> reasons) {
    return copy(end, phase, now, networkScan, builderScan, reasons);
  }

  private Run copy(
      RunStatus newStatus,
      RunPhase newPhase,
      @Nullable Instant end,
      long network,
      long builder,
      List<String> reasons) {
    double reached = newStatus == RunStatus.DONE ? 1 : progress;
    return new Run(
        id,
        link,
        trigger,
        newStatus,
        newPhase,
        reached,
        startedAt,
        end,
        totals,
        network,
        builder,
        appliedSince,
        reasons);
  }
}
