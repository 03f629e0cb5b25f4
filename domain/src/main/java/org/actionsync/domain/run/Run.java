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
 * @param heldBecause why it waits for an admin, or why it stopped; for people to read
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
    return new Run(
        id, link, trigger, RunStatus.RUNNING, RunPhase.READ, 0, now, null, Map.of(), List.of());
  }

  /** The count of {@code total}. */
  public long total(Total total) {
    return totals.getOrDefault(total, 0L);
  }

  /** The same run, further on. */
  public Run at(RunPhase newPhase, double newProgress) {
    return new Run(
        id, link, trigger, status, newPhase, newProgress, startedAt, null, totals, heldBecause);
  }

  /** The same run with {@code more} added to its totals. */
  public Run counting(Map<Total, Long> more) {
    Map<Total, Long> sum = new EnumMap<>(Total.class);
    sum.putAll(totals);
    more.forEach((total, count) -> sum.merge(total, count, Long::sum));
    return new Run(
        id, link, trigger, status, phase, progress, startedAt, finishedAt, sum, heldBecause);
  }

  /** The same run, at an end or waiting, for these reasons. */
  public Run ending(RunStatus newStatus, Instant now, List<String> reasons) {
    double reached = newStatus == RunStatus.DONE ? 1 : progress;
    return new Run(id, link, trigger, newStatus, phase, reached, startedAt, now, totals, reasons);
  }

  /** The same run, going on after it was held, previewed or interrupted. */
  public Run goingOn() {
    return new Run(
        id, link, trigger, RunStatus.RUNNING, phase, progress, startedAt, null, totals, List.of());
  }
}
