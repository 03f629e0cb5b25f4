package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;

/**
 * The runs in the database.
 *
 * <p>Whoever wants to run waits for the row of the group, then looks whether anybody runs. The
 * unique {@code running_group} holds even where somebody forgets to wait.
 */
@ApplicationScoped
@Transactional
class JpaRuns implements Runs {

  @PersistenceContext EntityManager entities;

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW) // committed when it returns
  public boolean begin(Run run) {
    String group = waitForTurn(run.link());
    if (isBusy(group)) {
      return false;
    }
    RunRow row = new RunRow(run);
    row.runningGroup = group;
    entities.persist(row);
    for (Total total : Total.values()) {
      entities.persist(new RunTotalRow(row.number, total, run.total(total)));
    }
    return true;
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean resume(Run run) {
    String group = waitForTurn(run.link());
    if (isBusy(group)) {
      return false;
    }
    RunRow row = known(run.id());
    row.copyFrom(run);
    row.status = RunStatus.RUNNING;
    row.finishedAt = null;
    row.runningGroup = group;
    return true;
  }

  private String waitForTurn(LinkId link) {
    GroupRow group =
        entities
            .createQuery(
                "select g from GroupRow g where g.name ="
                    + " (select l.group from LinkRow l where l.name = :link)",
                GroupRow.class)
            .setParameter("link", link.value())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No group for link " + link));
    return group.name;
  }

  private boolean isBusy(String group) {
    return entities
            .createQuery("select count(r) from RunRow r where r.runningGroup = :group", Long.class)
            .setParameter("group", group)
            .getSingleResult()
        > 0;
  }

  @Override
  public void save(Run run) {
    RunRow row = known(run.id());
    boolean running = run.status().isUnderWay();
    if (running && row.runningGroup == null) {
      throw new IllegalStateException("Run " + run.id() + " ended and can only be resumed");
    }
    row.copyFrom(run);
    if (!running) {
      row.runningGroup = null;
    }
  }

  @Override
  public void count(RunId run, Map<Total, Long> more) {
    long number = known(run).number;
    // In one order for everybody, so that two who count never wait for each other.
    new TreeMap<>(more).forEach((total, amount) -> add(number, total, amount));
  }

  private void add(long run, Total total, long more) {
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

  @Override
  public void progress(RunId run, double progress) {
    entities
        .createQuery("update RunRow r set r.progress = :progress where r.name = :name")
        .setParameter("progress", progress)
        .setParameter("name", run.value())
        .executeUpdate();
  }

  @Override
  public Optional<Run> find(RunId id) {
    return runs(byName(id)).stream().findFirst();
  }

  @Override
  public List<Run> running() {
    return runs(
        entities
            .createQuery(
                "select r from RunRow r where r.status = :running order by r.number", RunRow.class)
            .setParameter("running", RunStatus.RUNNING));
  }

  @Override
  public List<Run> waiting(LinkId link) {
    return runs(
        entities
            .createQuery(
                "select r from RunRow r where r.link = :link and r.status in (:waiting)"
                    + " order by r.number desc",
                RunRow.class)
            .setParameter("link", link.value())
            .setParameter("waiting", List.of(RunStatus.HELD, RunStatus.PREVIEWED)));
  }

  @Override
  public Optional<Run> last(LinkId link) {
    return page(link, null, 1).items().stream().findFirst();
  }

  @Override
  public Slice<Run> page(@Nullable LinkId link, @Nullable RunId after, int first) {
    StringBuilder query = new StringBuilder("select r from RunRow r where r.number < :before");
    if (link != null) {
      query.append(" and r.link = :link");
    }
    TypedQuery<RunRow> page =
        entities
            .createQuery(query.append(" order by r.number desc").toString(), RunRow.class)
            .setParameter("before", after == null ? Long.MAX_VALUE : number(after))
            .setMaxResults(first + 1);
    if (link != null) {
      page.setParameter("link", link.value());
    }
    return Rows.slice(runs(page), first);
  }

  private long number(RunId id) {
    return byName(id).getResultStream().findFirst().map(row -> row.number).orElse(0L);
  }

  @Override
  public long count(@Nullable LinkId link) {
    return link == null
        ? entities.createQuery("select count(r) from RunRow r", Long.class).getSingleResult()
        : entities
            .createQuery("select count(r) from RunRow r where r.link = :link", Long.class)
            .setParameter("link", link.value())
            .getSingleResult();
  }

  private TypedQuery<RunRow> byName(RunId id) {
    return entities
        .createQuery("select r from RunRow r where r.name = :name", RunRow.class)
        .setParameter("name", id.value());
  }

  private RunRow known(RunId id) {
    return byName(id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No run " + id));
  }

  private List<Run> runs(TypedQuery<RunRow> query) {
    List<RunRow> rows = query.getResultList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, Map<Total, Long>> totals =
        entities
            .createQuery(
                "select t from RunTotalRow t where t.run in (:runs) and t.amount <> 0",
                RunTotalRow.class)
            .setParameter("runs", rows.stream().map(row -> row.number).toList())
            .getResultStream()
            .collect(groupingBy(t -> t.run, toMap(t -> t.total, t -> t.amount)));
    return rows.stream().map(row -> row.toRun(totals.getOrDefault(row.number, Map.of()))).toList();
  }
}
