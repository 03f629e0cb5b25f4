package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.LeaseLost;
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
  @Inject Leases leases;

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW) // committed when it returns
  public boolean begin(Run run) {
    String group = waitForTurn(run.link());
    if (isBusy(group)) {
      return false;
    }
    RunRow row = new RunRow(run);
    row.runningGroup = group;
    leases.take(row, Rows.now(entities));
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
    RunRow row = locked(run.id());
    if (!row.status.canResume()) {
      return false;
    }
    row.copyFrom(run);
    row.status = RunStatus.RUNNING;
    row.finishedAt = null;
    row.runningGroup = group;
    leases.take(row, Rows.now(entities));
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
    RunRow row = locked(run.id());
    if (!leases.holds(row)) {
      throw new LeaseLost(run.id());
    }
    row.copyFrom(run);
    if (!run.status().isUnderWay()) {
      rest(row);
    }
  }

  @Override
  public Optional<Run> end(RunId run, Predicate<RunStatus> still, UnaryOperator<Run> ending) {
    RunRow row = locked(run);
    if (!still.test(row.status)) {
      return Optional.empty();
    }
    Run ended = ending.apply(runs(List.of(row)).get(0));
    row.copyFrom(ended);
    rest(row);
    return Optional.of(ended);
  }

  private void rest(RunRow row) {
    row.runningGroup = null;
    leases.release(row);
  }

  @Override
  public Optional<Run> keep(RunId id) {
    return byName(id)
        .getResultStream()
        .findFirst()
        .filter(leases::holds)
        .filter(row -> leases.extend(entities, row))
        .flatMap(row -> runs(List.of(row)).stream().findFirst());
  }

  @Override
  public void renew() {
    leases.renew(entities);
  }

  @Override
  public void takeOver(int most) {
    leases.takeOver(entities, most);
  }

  @Override
  public List<Run> mine() {
    return runs(atWork().getResultStream().filter(leases::holds).toList());
  }

  @Override
  public void count(RunId run, Map<Total, Long> more) {
    long number = known(run).number;
    // In one order for everybody, so that two who count never wait for each other.
    new TreeMap<>(more).forEach((total, amount) -> RunTotals.add(entities, number, total, amount));
  }

  @Override
  public void progress(RunId run, double progress) {
    if (leases.holds(known(run))) {
      entities
          .createQuery("update RunRow r set r.progress = :progress where r.name = :name")
          .setParameter("progress", progress)
          .setParameter("name", run.value())
          .executeUpdate();
    }
  }

  @Override
  public Map<RunId, Run> find(Collection<RunId> ids) {
    return runs(
            entities
                .createQuery("select r from RunRow r where r.name in (:names)", RunRow.class)
                .setParameter("names", ids.stream().map(RunId::value).toList()))
        .stream()
        .collect(toMap(Run::id, Function.identity()));
  }

  @Override
  public List<Run> running() {
    return runs(atWork());
  }

  private TypedQuery<RunRow> atWork() {
    return entities
        .createQuery(
            "select r from RunRow r where r.status = :running order by r.number", RunRow.class)
        .setParameter("running", RunStatus.RUNNING);
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
  public Map<LinkId, Run> last(Collection<LinkId> links) {
    return runs(
            entities
                .createQuery(
                    // One look into the index for each link, however many runs it had.
                    "select r from LinkRow l join RunRow r on r.number ="
                        + " (select max(x.number) from RunRow x where x.link = l.name)"
                        + " where l.name in (:links)",
                    RunRow.class)
                .setParameter("links", links.stream().map(LinkId::value).toList()))
        .stream()
        .collect(toMap(Run::link, Function.identity()));
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
    return only(id, byName(id));
  }

  /** The row, which nobody else can change until the transaction ends. */
  private RunRow locked(RunId id) {
    return only(id, byName(id).setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  private static RunRow only(RunId id, TypedQuery<RunRow> query) {
    return query
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No run " + id));
  }

  private List<Run> runs(TypedQuery<RunRow> query) {
    return runs(query.getResultList());
  }

  private List<Run> runs(List<RunRow> rows) {
    Map<Long, Map<Total, Long>> totals = RunTotals.of(entities, rows);
    return rows.stream().map(row -> row.toRun(totals.getOrDefault(row.number, Map.of()))).toList();
  }
}
