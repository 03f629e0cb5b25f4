package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.actionsync.domain.run.Total;

/** What runs counted. */
final class RunTotals {

  private RunTotals() {}

  static void add(EntityManager entities, long run, Total total, long more) {
    int known =
        entities
            .createQuery(
                "update RunTotalRow t set t.amount = t.amount + :more"
                    + " where t.run = :run and t.total = :total")
            .setParameter("more", more)
            .setParameter("run", run)
            .setParameter("total", total)
            .executeUpdate();
    if (known == 0) { // a total that an earlier version did not know when the run began
      entities.persist(new RunTotalRow(run, total, more));
    }
  }

  /** What is not zero, by the numbers of the runs. */
  static Map<Long, Map<Total, Long>> of(EntityManager entities, List<RunRow> runs) {
    return runs.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select t from RunTotalRow t where t.run in (:runs) and t.amount <> 0",
                RunTotalRow.class)
            .setParameter("runs", runs.stream().map(row -> row.number).toList())
            .getResultStream()
            .collect(groupingBy(t -> t.run, toMap(t -> t.total, t -> t.amount)));
  }
}
