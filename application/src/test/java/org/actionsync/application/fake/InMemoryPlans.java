package org.actionsync.application.fake;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

final class InMemoryPlans implements Plans {

  private final Map<ChangeId, PlannedChange> byId = new LinkedHashMap<>();
  private long last;

  @Override
  public synchronized void add(RunId run, List<Change> changes) {
    for (Change change : changes) {
      ChangeId id = new ChangeId(Long.toString(++last));
      byId.put(id, new PlannedChange(id, run, change, Outcome.PLANNED, null, null, null));
    }
  }

  @Override
  public synchronized void drop(RunId run) {
    byId.values().removeIf(c -> c.run().equals(run) && c.outcome() == Outcome.PLANNED);
  }

  @Override
  public synchronized Optional<PlannedChange> next(RunId run, Side side) {
    return some(run, null, side).stream()
        .filter(InMemoryPlans::isToDo)
        .min(Comparator.comparing(planned -> planned.change().kind()));
  }

  private static boolean isToDo(PlannedChange planned) {
    return planned.outcome() == Outcome.PLANNED || planned.outcome() == Outcome.UNCERTAIN;
  }

  @Override
  public synchronized void record(PlannedChange change) {
    PlannedChange known = byId.get(change.id());
    if (known == null) {
      throw new IllegalStateException("No change " + change.id());
    }
    byId.put(change.id(), change);
  }

  @Override
  public synchronized Map<BrakeKind, Long> counts(RunId run) {
    Map<BrakeKind, Long> counts = new EnumMap<>(BrakeKind.class);
    for (BrakeKind kind : BrakeKind.values()) {
      long sum =
          some(run, null, null).stream().mapToLong(planned -> parts(kind, planned.change())).sum();
      counts.put(kind, sum);
    }
    return counts;
  }

  private static long parts(BrakeKind kind, Change change) {
    boolean adds = change.kind() == ChangeKind.CREATE || change.kind() == ChangeKind.CONNECT;
    return switch (kind) {
      case CREATE -> adds ? 1 : 0;
      case REMOVE_TAG -> change.patch().tags().values().stream().filter(on -> !on).count();
      case OPT_OUT -> change.patch().optOuts().size();
      case CONTACT_CHANGE -> adds || change.patch().values().isEmpty() ? 0 : 1;
      case DETACH -> 0;
    };
  }

  @Override
  public synchronized Remaining remaining(RunId run) {
    List<PlannedChange> all = some(run, null, null);
    return new Remaining(all.stream().filter(InMemoryPlans::isToDo).count(), all.size());
  }

  @Override
  public synchronized Optional<PlannedChange> find(ChangeId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized Slice<PlannedChange> page(
      RunId run,
      @Nullable Outcome outcome,
      @Nullable Side side,
      @Nullable ChangeId after,
      int first) {
    long behind = after == null ? 0 : Long.parseLong(after.value());
    List<PlannedChange> rest =
        some(run, outcome, side).stream().filter(c -> number(c) > behind).toList();
    return Slices.behind(rest, change -> false, true, first);
  }

  @Override
  public synchronized long count(RunId run, @Nullable Outcome outcome, @Nullable Side side) {
    return some(run, outcome, side).size();
  }

  /** All changes about these two, newest first. */
  synchronized List<PlannedChange> about(@Nullable RemoteId activist, @Nullable RemoteId entity) {
    return byId.values().stream()
        .filter(
            c ->
                (activist != null && activist.equals(c.change().activist()))
                    || (entity != null && entity.equals(c.change().entity())))
        .sorted(Comparator.comparing(InMemoryPlans::number).reversed())
        .toList();
  }

  private static long number(PlannedChange change) {
    return Long.parseLong(change.id().value());
  }

  private List<PlannedChange> some(RunId run, @Nullable Outcome outcome, @Nullable Side side) {
    return byId.values().stream()
        .filter(c -> c.run().equals(run))
        .filter(c -> outcome == null || c.outcome() == outcome)
        .filter(c -> side == null || c.change().side() == side)
        .toList();
  }
}
