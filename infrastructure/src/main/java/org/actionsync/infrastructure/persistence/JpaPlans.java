package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.jspecify.annotations.Nullable;

/** The plans in the database. */
@ApplicationScoped
@Transactional
class JpaPlans implements Plans {

  @PersistenceContext EntityManager entities;
  @Inject Leases leases;

  @Override
  public void add(RunId run, List<Change> changes) {
    if (!changes.isEmpty()) {
      leases.require(entities, run);
      String link = link(run);
      add(run, changes.stream().map(change -> new ChangeRow(run, link, change)));
    }
  }

  @Override
  public void leaveOut(RunId run, List<UndoPlan.LeftOut> leftOut) {
    if (!leftOut.isEmpty()) {
      leases.require(entities, run);
      String link = link(run);
      add(run, leftOut.stream().map(l -> new ChangeRow(run, link, l.change()).leftOut(l.why())));
    }
  }

  @Override
  public void addSetAside(RunId run, List<Change> changes, String error, Instant now) {
    if (!changes.isEmpty()) {
      leases.require(entities, run);
      String link = link(run);
      add(
          run,
          changes.stream().map(change -> new ChangeRow(run, link, change).setAside(error, now)));
    }
  }

  private void add(RunId run, Stream<ChangeRow> changes) {
    List<ChangeRow> rows = changes.toList();
    rows.forEach(entities::persist);
    entities.flush();
    counts().add(run, rows);
    entities.clear();
  }

  private ChangeCounts counts() {
    return new ChangeCounts(entities);
  }

  private String link(RunId run) {
    return entities
        .createQuery("select r.link from RunRow r where r.name = :run", String.class)
        .setParameter("run", run.value())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No run " + run));
  }

  @Override
  public List<PlannedChange> doneFor(Pair pair) {
    return entities
        .createQuery(
            "select c from ChangeRow c where c.link = :link and c.outcome in (:written)"
                + " and (c.activist = :activist or c.entity = :entity) order by c.number desc",
            ChangeRow.class)
        .setParameter("link", pair.link().value())
        .setParameter("written", List.of(Outcome.DONE, Outcome.IGNORED))
        .setParameter("activist", pair.activist().value())
        .setParameter("entity", pair.entity().value())
        .getResultStream()
        .map(ChangeRow::toChange)
        .filter(PlannedChange::isWritten)
        .toList();
  }

  @Override
  public void toReadBack(RunId run, Collection<ChangeId> changes) {
    if (!changes.isEmpty()) {
      leases.require(entities, run);
      entities
          .createQuery(
              "update ChangeRow c set c.toReadBack = true where c.run = :run"
                  + " and c.outcome = :done and c.number in (:numbers)")
          .setParameter("run", run.value())
          .setParameter("done", Outcome.DONE)
          .setParameter("numbers", changes.stream().flatMap(id -> number(id).stream()).toList())
          .executeUpdate();
    }
  }

  @Override
  public Optional<PlannedChange> nextToReadBack(RunId run) {
    return entities
        .createQuery(
            "select c from ChangeRow c where c.run = :run and c.toReadBack = true"
                + " order by c.run, c.toReadBack, c.number",
            ChangeRow.class)
        .setParameter("run", run.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(ChangeRow::toChange);
  }

  @Override
  public void readBack(PlannedChange change) {
    leases.require(entities, change.run());
    ChangeRow row =
        row(change.id()).orElseThrow(() -> new IllegalStateException("No change " + change.id()));
    record(row, change);
    row.toReadBack = false;
  }

  @Override
  public List<PlannedChange> answered(LinkId link, Collection<RemoteId> activists, Instant since) {
    return activists.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select c from ChangeRow c where c.link = :link and c.activist in (:activists)"
                    + " and c.outcome in (:answered) and c.at >= :since order by c.number",
                ChangeRow.class)
            .setParameter("link", link.value())
            .setParameter("activists", activists.stream().map(RemoteId::value).toList())
            .setParameter("answered", List.of(Outcome.DONE, Outcome.IGNORED, Outcome.REFUSED))
            .setParameter("since", since)
            .getResultStream()
            .map(ChangeRow::toChange)
            .toList();
  }

  @Override
  public List<PlannedChange> unanswered(LinkId link, Collection<RemoteId> activists) {
    return activists.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select c from ChangeRow c where c.link = :link and c.activist in (:activists)"
                    + " and c.outcome in (:unanswered) and c.run in (select r.name from RunRow r"
                    + " where r.link = :link and r.number >= (select coalesce(max(d.number), 0)"
                    + " from RunRow d where d.link = :link and d.status = :done"
                    + " and d.trigger <> :undo and d.networkScan > 0)) order by c.number",
                ChangeRow.class)
            .setParameter("link", link.value())
            .setParameter("activists", activists.stream().map(RemoteId::value).toList())
            .setParameter("unanswered", List.of(Outcome.UNCERTAIN, Outcome.SET_ASIDE))
            .setParameter("done", RunStatus.DONE)
            .setParameter("undo", Trigger.UNDO)
            .getResultStream()
            .map(ChangeRow::toChange)
            .toList();
  }

  @Override
  public Failing failing(RunId run, Side side) {
    Object[] failing =
        ofSide(
            "select count(c), min(c.at)",
            " and c.toDo = true and c.turn >= " + ChangeRow.ATTEMPT,
            run,
            side);
    Object[] answered =
        ofSide(
            "select count(c), max(c.at)",
            " and c.toDo = false and c.outcome <> " + Outcome.class.getName() + ".SET_ASIDE",
            run,
            side);
    return new Failing(
        ((Number) failing[0]).longValue(), (Instant) failing[1], (Instant) answered[1]);
  }

  private Object[] ofSide(String select, String rest, RunId run, Side side) {
    return entities
        .createQuery(
            select + " from ChangeRow c where c.run = :run and c.side = :side" + rest,
            Object[].class)
        .setParameter("run", run.value())
        .setParameter("side", side)
        .getSingleResult();
  }

  @Override
  public Optional<PlannedChange> before(PlannedChange change) {
    long number = number(change.id()).orElse(0L);
    RemoteId activist = change.change().activist();
    String whom = activist == null ? "c.entity = :person" : "c.activist = :person";
    RemoteId person = activist == null ? change.change().entity() : activist;
    return entities
        .createQuery(
            "select c from ChangeRow c where c.link = :link and "
                + whom
                + " and c.side = :side and c.number < :number order by c.number desc",
            ChangeRow.class)
        .setParameter("link", link(change.run()))
        .setParameter("person", String.valueOf(person))
        .setParameter("side", change.change().side())
        .setParameter("number", number)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(ChangeRow::toChange);
  }

  @Override
  public Optional<PlannedChange> lastCreate(LinkId link, Side side, RemoteId from) {
    return entities
        .createQuery(
            "select c from ChangeRow c where c.link = :link and "
                + (side == Side.NETWORK ? "c.entity" : "c.activist")
                + " = :person and c.side = :side and c.kind = :create"
                + " and c.outcome not in (:toDo) order by c.number desc",
            ChangeRow.class)
        .setParameter("link", link.value())
        .setParameter("person", from.value())
        .setParameter("side", side)
        .setParameter("create", ChangeKind.CREATE)
        .setParameter("toDo", ChangeCounts.TO_DO)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(ChangeRow::toChange);
  }

  @Override
  public void drop(RunId run) {
    leases.require(entities, run);
    int dropped =
        entities
            .createQuery("delete from ChangeRow c where c.run = :run and c.at is null")
            .setParameter("run", run.value())
            .executeUpdate();
    if (dropped > 0) {
      counts().count(run);
    }
  }

  @Override
  public Optional<PlannedChange> next(RunId run, Side side) {
    return entities
        .createQuery(
            "select c from ChangeRow c where c.run = :run and c.side = :side"
                + " and c.toDo = true order by c.run, c.side, c.toDo, c.turn, c.number",
            ChangeRow.class)
        .setParameter("run", run.value())
        .setParameter("side", side)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(ChangeRow::toChange);
  }

  @Override
  public void sending(PlannedChange change) {
    leases.require(entities, change.run());
    record(change);
  }

  @Override
  public void record(PlannedChange change) {
    ChangeRow row =
        row(change.id()).orElseThrow(() -> new IllegalStateException("No change " + change.id()));
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    boolean happened = row.toDo && change.outcome() != Outcome.PLANNED;
    if (happened || !leases.lost(entities, change.run())) {
      record(row, change);
    } // else whoever took the run over knows better by now
  }

  private void record(ChangeRow row, PlannedChange change) {
    Outcome before = row.outcome;
    row.record(change);
    entities.flush(); // the change before its count
    counts().move(row, before);
  }

  @Override
  public Map<BrakeKind, Long> counts(RunId run) {
    Object[] sums =
        entities
            .createQuery(
                "select coalesce(sum(c.creates), 0), coalesce(sum(c.tagsRemoved), 0),"
                    + " coalesce(sum(c.optOuts), 0), coalesce(sum(c.dataChanges), 0)"
                    + " from ChangeRow c where c.run = :run",
                Object[].class)
            .setParameter("run", run.value())
            .getSingleResult();
    Map<BrakeKind, Long> counts = new EnumMap<>(BrakeKind.class);
    counts.put(BrakeKind.CREATE, ((Number) sums[0]).longValue());
    counts.put(BrakeKind.REMOVE_TAG, ((Number) sums[1]).longValue());
    counts.put(BrakeKind.OPT_OUT, ((Number) sums[2]).longValue());
    counts.put(BrakeKind.CONTACT_CHANGE, ((Number) sums[3]).longValue());
    counts.put(BrakeKind.DETACH, 0L);
    return counts;
  }

  @Override
  public Remaining remaining(RunId run) {
    return counts().remaining(run);
  }

  @Override
  public Optional<PlannedChange> find(ChangeId id) {
    return row(id).map(ChangeRow::toChange);
  }

  private Optional<ChangeRow> row(ChangeId id) {
    return number(id).map(number -> entities.find(ChangeRow.class, number));
  }

  /** Nothing for a text that we never gave as a name. */
  private static Optional<Long> number(ChangeId id) {
    return id.value().matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(id.value()))
        : Optional.empty();
  }

  @Override
  public Slice<PlannedChange> page(
      RunId run,
      @Nullable Outcome outcome,
      @Nullable Side side,
      @Nullable ChangeId after,
      int first) {
    long behind = after == null ? 0 : number(after).orElse(Long.MAX_VALUE);
    String wanted =
        (outcome == null ? "" : " and c.outcome = :outcome")
            + (side == null ? "" : " and c.side = :side");
    String order = outcome == null ? "c.run" : "c.run, c.outcome"; // as the index has them
    TypedQuery<ChangeRow> query =
        entities
            .createQuery(
                "select c from ChangeRow c where c.run = :run and c.number > :behind"
                    + wanted
                    + " order by "
                    + order
                    + ", c.number",
                ChangeRow.class)
            .setParameter("run", run.value())
            .setParameter("behind", behind)
            .setMaxResults(first + 1);
    if (outcome != null) {
      query.setParameter("outcome", outcome);
    }
    if (side != null) {
      query.setParameter("side", side);
    }
    return Rows.slice(query.getResultStream().map(ChangeRow::toChange).toList(), first);
  }

  @Override
  public long count(RunId run, @Nullable Outcome outcome, @Nullable Side side) {
    return counts().of(run, outcome, side);
  }
}
