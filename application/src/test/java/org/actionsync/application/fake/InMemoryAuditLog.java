package org.actionsync.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.Slice;
import org.jspecify.annotations.Nullable;

final class InMemoryAuditLog implements AuditLog {

  private final List<Entry> all = new ArrayList<>();

  @Override
  public synchronized String begin(Attempt attempt) {
    String id = Integer.toString(all.size() + 1);
    all.add(new Entry(id, attempt, null));
    return id;
  }

  @Override
  public synchronized void end(String id, Result result) {
    Entry begun =
        all.stream()
            .filter(entry -> entry.id().equals(id) && entry.result() == null)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No entry without a result: " + id));
    all.set(all.indexOf(begun), new Entry(id, begun.attempt(), result));
  }

  @Override
  public synchronized Slice<Entry> page(Filter filter, @Nullable String after, int first) {
    return Slices.newestFirst(fitting(filter), Entry::id, after, first);
  }

  @Override
  public synchronized boolean has(String id) {
    return all.stream().anyMatch(entry -> entry.id().equals(id));
  }

  @Override
  public synchronized long count(Filter filter) {
    return fitting(filter).size();
  }

  private List<Entry> fitting(Filter filter) {
    return all.stream().filter(entry -> fits(entry, filter)).toList();
  }

  private static boolean fits(Entry entry, Filter filter) {
    Attempt attempt = entry.attempt();
    return isOrAny(filter.actor(), attempt.by().name())
        && isOrAny(filter.action(), attempt.action())
        && (isOrAny(filter.link(), attempt.of().link()) || endedIn(entry, filter))
        && isWithin(attempt.at(), filter.from(), filter.until());
  }

  private static boolean endedIn(Entry entry, Filter filter) {
    Result result = entry.result();
    return result != null && isOrAny(filter.link(), result.of().link());
  }

  private static boolean isOrAny(@Nullable Object wanted, @Nullable Object there) {
    return wanted == null || Objects.equals(wanted, there);
  }

  private static boolean isWithin(Instant at, @Nullable Instant from, @Nullable Instant until) {
    return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
  }
}
