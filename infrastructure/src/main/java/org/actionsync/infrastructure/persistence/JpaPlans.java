package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** The plans in the database. */
@ApplicationScoped
@Transactional
class JpaPlans implements Plans {

  @PersistenceContext EntityManager entities;

  @Override
  public void add(RunId run, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    String link =
        entities
            .createQuery("select r.link from RunRow r where r.name = :run", String.class)
            .setParameter("run", run.value())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No run " + run));
    changes.forEach(change -> entities.persist(new ChangeRow(run, link, change)));
    entities.flush();
    entities.clear();
  }

  @Override
  public void drop(RunId run) {
    entities
        .createQuery("delete from ChangeRow c where c.run = :run and c.outcome = :planned")
        .setParameter("run", run.value())
        .setParameter("planned", Outcome.PLANNED)
        .executeUpdate();
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
  public void record(PlannedChange change) {
    row(change.id())
        .orElseThrow(() -> new IllegalStateException("No change " + change.id()))
        .record(change);
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
    long planned =
        entities
            .createQuery(
                "select count(c) from ChangeRow c where c.run = :run and c.toDo = true", Long.class)
            .setParameter("run", run.value())
            .getSingleResult();
    return new Remaining(planned, count(run, null, null));
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
    TypedQuery<ChangeRow> query =
        some(
                "select c",
                " and c.number > :behind order by c.run, c.number",
                ChangeRow.class,
                run,
                outcome,
                side)
            .setParameter("behind", behind)
            .setMaxResults(first + 1);
    return Rows.slice(query.getResultStream().map(ChangeRow::toChange).toList(), first);
  }

  @Override
  public long count(RunId run, @Nullable Outcome outcome, @Nullable Side side) {
    return some("select count(c)", "", Long.class, run, outcome, side).getSingleResult();
  }

  private <T> TypedQuery<T> some(
      String select,
      String rest,
      Class<T> type,
      RunId run,
      @Nullable Outcome outcome,
      @Nullable Side side) {
    String wanted =
        (outcome == null ? "" : " and c.outcome = :outcome")
            + (side == null ? "" : " and c.side = :side");
    TypedQuery<T> query =
        entities
            .createQuery(select + " from ChangeRow c where c.run = :run" + wanted + rest, type)
            .setParameter("run", run.value());
    if (outcome != null) {
      query.setParameter("outcome", outcome);
    }
    if (side != null) {
      query.setParameter("side", side);
    }
    return query;
  }
}
