package org.actionsync.infrastructure.persistence;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.port.Pairs;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;

/** Keeps how many pairs are in force, so that nobody has to count a hundred thousand. */
final class PairCounts {

  private final EntityManager entities;

  PairCounts(EntityManager entities) {
    this.entities = entities;
  }

  /** A link that has no pairs yet. */
  void open(String link) {
    entities.persist(new PairCountRow(link, false));
    entities.persist(new PairCountRow(link, true));
  }

  /** So many more are in force, or fewer. */
  void add(String link, boolean detached, int more) {
    entities
        .createQuery(
            "update PairCountRow k set k.amount = k.amount + :more"
                + " where k.link = :link and k.detached = :detached")
        .setParameter("more", (long) more)
        .setParameter("link", link)
        .setParameter("detached", detached)
        .executeUpdate();
  }

  /** Counts those of a run's link, after many of them changed at once. */
  void count(RunId run) {
    entities
        .createQuery("select r.link from RunRow r where r.name = :run", String.class)
        .setParameter("run", run.value())
        .getResultStream()
        .findFirst()
        .ifPresent(this::count);
  }

  /**
   * Counts those of a link. What others have changed and not told yet is waited for, and only then
   * counted, because a database counts what was there when a statement began.
   */
  void count(String link) {
    for (String statement :
        List.of(
            "update PairCountRow k set k.amount = k.amount where k.link = :link",
            "update PairCountRow k set k.amount = (select count(p) from PairRow p"
                + " where p.link = k.link and p.detached = k.detached and p.inForce is not null)"
                + " where k.link = :link")) {
      entities.createQuery(statement).setParameter("link", link).executeUpdate();
    }
  }

  /**
   * A pair was detached, or is so no more; attached ones come first, so that nobody waits in a
   * circle.
   */
  void turn(String link, boolean detached) {
    add(link, false, detached ? -1 : 1);
    add(link, true, detached ? 1 : -1);
  }

  /** Of each of these links that has any. */
  Map<LinkId, Pairs.Counts> of(Collection<LinkId> links) {
    List<PairCountRow> rows =
        entities
            .createQuery(
                "select k from PairCountRow k where k.link in (:links) and k.amount > 0",
                PairCountRow.class)
            .setParameter("links", links.stream().map(LinkId::value).toList())
            .getResultList();
    Map<LinkId, Pairs.Counts> counts = new HashMap<>();
    for (PairCountRow row : rows) {
      Pairs.Counts one =
          row.detached ? new Pairs.Counts(0, row.amount) : new Pairs.Counts(row.amount, 0);
      counts.merge(
          new LinkId(row.link),
          one,
          (a, b) -> new Pairs.Counts(a.attached() + b.attached(), a.detached() + b.detached()));
    }
    return counts;
  }
}
