package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actionsync.application.port.Plans;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how many changes of each run are on which side and went which way. Whatever changes one of
 * these tells it here in the same transaction, and after it has the rows of the changes: so nobody
 * waits in a circle.
 */
final class ChangeCounts {

  /** What is still to be carried out. */
  static final List<Outcome> TO_DO = List.of(Outcome.PLANNED, Outcome.UNCERTAIN);

  private final EntityManager entities;

  ChangeCounts(EntityManager entities) {
    this.entities = entities;
  }

  /** These were planned; by one at a time for each run. */
  void add(RunId run, Collection<ChangeRow> changes) {
    byKind(changes)
        .forEach(
            (kind, amount) -> {
              if (!add(kind, amount)) {
                open(run);
                add(kind, amount);
              }
            });
  }

  /** All there can be, so that nobody has to insert one later, when two might at once. */
  private void open(RunId run) {
    for (Side side : Side.values()) {
      for (Outcome outcome : Outcome.values()) {
        entities.persist(new ChangeCountRow(run.value(), side, outcome));
      }
    }
    entities.flush();
  }

  /** These are no more. */
  void remove(Collection<ChangeRow> changes) {
    byKind(changes).forEach((kind, amount) -> add(kind, -amount));
  }

  /**
   * Counts those of a run, after many of them went at once. What others have moved and not told yet
   * is waited for, and only then counted, because a database counts what was there when a statement
   * began.
   */
  void count(RunId run) {
    for (String statement :
        List.of(
            "update ChangeCountRow k set k.amount = k.amount where k.run = :run",
            "update ChangeCountRow k set k.amount = (select count(c) from ChangeRow c"
                + " where c.run = k.run and c.side = k.side and c.outcome = k.outcome)"
                + " where k.run = :run")) {
      entities.createQuery(statement).setParameter("run", run.value()).executeUpdate();
    }
  }

  /** This one went one way before and goes another now. */
  void move(ChangeRow change, Outcome before) {
    if (change.outcome != before) {
      Map<Kind, Long> moved = new TreeMap<>();
      moved.put(new Kind(change.run, change.side, before), -1L);
      moved.put(new Kind(change.run, change.side, change.outcome), 1L);
      moved.forEach(this::add);
    }
  }

  /** How many there are, of one outcome or all, on one side or both. */
  long of(RunId run, @Nullable Outcome outcome, @Nullable Side side) {
    return entities
        .createQuery(
            "select coalesce(sum(k.amount), 0) from ChangeCountRow k where k.run = :run"
                + " and k.side in (:sides) and k.outcome in (:outcomes)",
            Long.class)
        .setParameter("run", run.value())
        .setParameter("sides", side == null ? List.of(Side.values()) : List.of(side))
        .setParameter("outcomes", outcome == null ? List.of(Outcome.values()) : List.of(outcome))
        .getSingleResult();
  }

  /** How many are still to be carried out, and how many there are; asked after each change. */
  Plans.Remaining remaining(RunId run) {
    Object[] sums =
        entities
            .createQuery(
                "select coalesce(sum(case when k.outcome in (:toDo) then k.amount else 0L end), 0L),"
                    + " coalesce(sum(k.amount), 0L) from ChangeCountRow k where k.run = :run",
                Object[].class)
            .setParameter("toDo", TO_DO)
            .setParameter("run", run.value())
            .getSingleResult();
    return new Plans.Remaining(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
  }

  private boolean add(Kind kind, long more) {
    return entities
            .createQuery(
                "update ChangeCountRow k set k.amount = k.amount + :more"
                    + " where k.run = :run and k.side = :side and k.outcome = :outcome")
            .setParameter("more", more)
            .setParameter("run", kind.run())
            .setParameter("side", kind.side())
            .setParameter("outcome", kind.outcome())
            .executeUpdate()
        > 0;
  }

  private static Map<Kind, Long> byKind(Collection<ChangeRow> changes) {
    return changes.stream()
        .collect(
            groupingBy(row -> new Kind(row.run, row.side, row.outcome), TreeMap::new, counting()));
  }

  /** One count; they are changed in one order by all, so that nobody waits in a circle. */
  private record Kind(String run, Side side, Outcome outcome) implements Comparable<Kind> {

    @Override
    public int compareTo(Kind other) {
      return Comparator.comparing(Kind::run)
          .thenComparing(Kind::side)
          .thenComparing(Kind::outcome)
          .compare(this, other);
    }
  }
}
