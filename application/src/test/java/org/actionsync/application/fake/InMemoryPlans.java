package org.actionsync.application.fake;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.UndoPlan;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

final class InMemoryPlans implements Plans {

  private static final Set<Outcome> ANSWERED =
      Set.of(Outcome.DONE, Outcome.IGNORED, Outcome.REFUSED);

  private final Map<ChangeId, PlannedChange> byId = new LinkedHashMap<>();
  private final Set<ChangeId> toReadBack =
      new TreeSet<>(Comparator.comparing(InMemoryPlans::place));
  private final InMemoryStore store;
  private long last;

  InMemoryPlans(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public synchronized void add(RunId run, List<Change> changes) {
    if (!changes.isEmpty()) {
      store.runs.require(run);
    }
    for (Change change : changes) {
      ChangeId id = new ChangeId(Long.toString(++last));
      byId.put(id, new PlannedChange(id, run, change));
    }
  }

  @Override
  public synchronized void leaveOut(RunId run, List<UndoPlan.LeftOut> leftOut) {
    if (!leftOut.isEmpty()) {
      store.runs.require(run);
    }
    for (UndoPlan.LeftOut left : leftOut) {
      ChangeId id = new ChangeId(Long.toString(++last));
      Outcome skipped = Outcome.SKIPPED;
      byId.put(
          id, new PlannedChange(id, run, left.change(), skipped, null, left.why(), null, null, 0));
    }
  }

  @Override
  public synchronized List<PlannedChange> doneFor(Pair pair) {
    return about(pair.activist(), pair.entity()).stream()
        .filter(PlannedChange::isWritten)
        .filter(
            change ->
                store
                    .runs
                    .find(change.run())
                    .filter(run -> run.link().equals(pair.link()))
                    .isPresent())
        .toList();
  }

  @Override
  public synchronized void toReadBack(RunId run, Collection<ChangeId> changes) {
    some(run, Outcome.DONE, null).stream()
        .map(PlannedChange::id)
        .filter(changes::contains)
        .forEach(toReadBack::add);
  }

  @Override
  public synchronized Optional<PlannedChange> nextToReadBack(RunId run) {
    return toReadBack.stream()
        .flatMap(id -> find(id).stream())
        .filter(change -> change.run().equals(run))
        .findFirst();
  }

  @Override
  public synchronized void readBack(PlannedChange change) {
    record(change);
    toReadBack.remove(change.id());
  }

  @Override
  public synchronized List<PlannedChange> answered(
      LinkId link, Collection<RemoteId> activists, Instant since) {
    return byId.values().stream()
        .filter(c -> c.change().activist() != null && activists.contains(c.change().activist()))
        .filter(c -> ANSWERED.contains(c.outcome()))
        .filter(c -> c.at() != null && !c.at().isBefore(since))
        .filter(c -> store.runs.find(c.run()).filter(r -> r.link().equals(link)).isPresent())
        .toList();
  }

  @Override
  public synchronized List<PlannedChange> unanswered(LinkId link, Collection<RemoteId> activists) {
    Set<RunId> since = store.runs.sinceComplete(link);
    return byId.values().stream()
        .filter(c -> c.change().activist() != null && activists.contains(c.change().activist()))
        .filter(c -> c.outcome() == Outcome.UNCERTAIN || c.outcome() == Outcome.SET_ASIDE)
        .filter(c -> since.contains(c.run()))
        .toList();
  }

  @Override
  public synchronized void drop(RunId run) {
    store.runs.require(run);
    byId.values().removeIf(c -> c.run().equals(run) && c.at() == null);
  }

  @Override
  public synchronized Optional<PlannedChange> next(RunId run, Side side) {
    return some(run, null, side).stream()
        .filter(PlannedChange::isToDo)
        .min(
            Comparator.comparing(PlannedChange::attempts)
                .thenComparing(planned -> planned.change().kind()));
  }

  @Override
  public synchronized Failing failing(RunId run, Side side) {
    List<PlannedChange> failing =
        some(run, null, side).stream().filter(c -> c.isToDo() && c.attempts() > 0).toList();
    Instant since = times(failing).min(Comparator.naturalOrder()).orElse(null);
    List<PlannedChange> answered =
        some(run, null, side).stream()
            .filter(c -> !c.isToDo() && c.outcome() != Outcome.SET_ASIDE)
            .toList();
    return new Failing(
        failing.size(), since, times(answered).max(Comparator.naturalOrder()).orElse(null));
  }

  private static Stream<Instant> times(List<PlannedChange> changes) {
    return changes.stream().flatMap(c -> Optional.ofNullable(c.at()).stream());
  }

  @Override
  public synchronized Optional<PlannedChange> before(PlannedChange change) {
    Change about = change.change();
    return about(about.activist(), about.entity()).stream()
        .filter(c -> number(c) < number(change) && c.change().side() == about.side())
        .filter(c -> link(c).equals(link(change)))
        .findFirst();
  }

  @Override
  public synchronized Optional<PlannedChange> lastCreate(LinkId link, Side side, RemoteId from) {
    return (side == Side.NETWORK ? about(null, from) : about(from, null))
        .stream()
            .filter(c -> c.change().kind() == ChangeKind.CREATE && c.change().side() == side)
            .filter(c -> !c.isToDo() && link(c).equals(link))
            .findFirst();
  }

  private LinkId link(PlannedChange change) {
    return store.runs.find(change.run()).orElseThrow().link();
  }

  @Override
  public synchronized void addSetAside(RunId run, List<Change> changes, String error, Instant now) {
    if (!changes.isEmpty()) {
      store.runs.require(run);
    }
    for (Change change : changes) {
      ChangeId id = new ChangeId(Long.toString(++last));
      PlannedChange planned = new PlannedChange(id, run, change);
      byId.put(id, planned.became(Outcome.SET_ASIDE, null, error, now));
    }
  }

  @Override
  public synchronized void sending(PlannedChange change) {
    store.runs.require(change.run());
    record(change);
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
    return new Remaining(all.stream().filter(PlannedChange::isToDo).count(), all.size());
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

  /** Forgets changes, and says which. */
  synchronized List<PlannedChange> forget(Predicate<Change> about) {
    List<PlannedChange> some =
        byId.values().stream().filter(planned -> about.test(planned.change())).toList();
    some.forEach(planned -> byId.remove(planned.id()));
    return some;
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

  /** Whether no later change of its link is about the same person on the same side. */
  synchronized boolean isNewest(PlannedChange change) {
    return about(change.change().activist(), change.change().entity()).stream()
        .filter(c -> c.change().side() == change.change().side())
        .filter(c -> link(c).equals(link(change)))
        .noneMatch(c -> number(c) > number(change));
  }

  private static long number(PlannedChange change) {
    return place(change.id());
  }

  private static long place(ChangeId id) {
    return Long.parseLong(id.value());
  }

  private List<PlannedChange> some(RunId run, @Nullable Outcome outcome, @Nullable Side side) {
    return byId.values().stream()
        .filter(c -> c.run().equals(run))
        .filter(c -> outcome == null || c.outcome() == outcome)
        .filter(c -> side == null || c.change().side() == side)
        .toList();
  }
}
