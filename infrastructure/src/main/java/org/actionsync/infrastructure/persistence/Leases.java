package org.actionsync.infrastructure.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;

/**
 * The runs that this node carries out, by the fencing number that it took of each. A number that is
 * not the one in the run's row is worth nothing. Times are by the database's clock.
 */
final class Leases {

  /** A lease is renewed when so much of it has passed, if not by the timer then by the work. */
  private static final int PARTS = 4;

  private final String node;
  private final Duration length;
  private final Map<String, Long> fences = new ConcurrentHashMap<>();

  /** Nothing taken yet. */
  Leases(String node, Duration length) {
    this.node = node;
    this.length = length;
  }

  /** How long a lease of this length lasts when a page or a change is begun. */
  static Duration atLeast(Duration length) {
    return length.minus(length.dividedBy(PARTS));
  }

  /** Takes a run whose row is new or locked. */
  void take(RunRow row, Instant now) {
    row.node = node;
    row.leaseUntil = now.plus(length);
    row.fence++;
    fences.put(row.name, row.fence);
  }

  boolean holds(RunRow row) {
    return row.status == RunStatus.RUNNING
        && node.equals(row.node)
        && Long.valueOf(row.fence).equals(fences.get(row.name));
  }

  /** The run ended. */
  void release(RunRow row) {
    row.node = null;
    row.leaseUntil = null;
    fences.remove(row.name);
  }

  /**
   * Until the transaction ends nobody can take the run over, or stop it.
   *
   * @throws LeaseLost unless the run is at work, on this node
   */
  void require(EntityManager entities, RunId run) {
    Stream<RunRow> rows =
        entities
            .createQuery("select r from RunRow r where r.name = :name", RunRow.class)
            .setParameter("name", run.value())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream();
    if (rows.noneMatch(this::holds)) {
      throw new LeaseLost(run);
    }
  }

  /** Whether this node carried the run out, until another did. */
  boolean lost(EntityManager entities, RunId run) {
    Long mine = fences.get(run.value());
    return mine != null
        && entities
                .createQuery(
                    "select count(r) from RunRow r where r.name = :name"
                        + " and (r.fence > :mine or r.node <> :node)",
                    Long.class)
                .setParameter("name", run.value())
                .setParameter("node", node)
                .setParameter("mine", mine)
                .getSingleResult()
            > 0;
  }

  /** Makes sure that the lease of a run that this node holds lasts; false when it was just lost. */
  boolean extend(EntityManager entities, RunRow row) {
    Instant now = Rows.now(entities);
    Instant enough = now.plus(atLeast(length));
    boolean lasts = row.leaseUntil != null && row.leaseUntil.isAfter(enough);
    return lasts || renew(entities, row.name, row.fence, now);
  }

  /** Renews all. In one order for everybody, so that no two wait for each other. */
  void renew(EntityManager entities) {
    Instant now = Rows.now(entities);
    new TreeMap<>(fences).forEach((run, fence) -> renew(entities, run, fence, now));
  }

  /** By the node too: a number whose transaction was rolled back may be another's by now. */
  private boolean renew(EntityManager entities, String run, long fence, Instant now) {
    return entities
            .createQuery(
                "update RunRow r set r.leaseUntil = :until where r.name = :name"
                    + " and r.node = :node and r.fence = :fence and r.status = :running")
            .setParameter("until", now.plus(length))
            .setParameter("name", run)
            .setParameter("node", node)
            .setParameter("fence", fence)
            .setParameter("running", RunStatus.RUNNING)
            .executeUpdate()
        > 0;
  }

  /** Takes over at most so many runs that nobody carries out. */
  void takeOver(EntityManager entities, int most) {
    Instant now = Rows.now(entities);
    List<RunRow> free =
        entities
            .createQuery(
                "select r from RunRow r where r.status = :running"
                    + " and (r.leaseUntil is null or r.leaseUntil <= :now or r.node = :node)"
                    + " order by r.number",
                RunRow.class)
            .setParameter("running", RunStatus.RUNNING)
            .setParameter("now", now)
            .setParameter("node", node)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint("jakarta.persistence.lock.timeout", Rows.SKIP_LOCKED)
            .getResultList();
    free.stream().filter(row -> !holds(row)).limit(most).forEach(row -> take(row, now));
  }
}
