package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.actionsync.application.port.Queues;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunStatus;

/** Counts what waits in the database: four questions, however many links there are. */
@ApplicationScoped
@Transactional
class JpaQueues implements Queues {

  private static final Set<RunStatus> UNFINISHED =
      Set.of(RunStatus.RUNNING, RunStatus.HELD, RunStatus.INTERRUPTED);

  @PersistenceContext EntityManager entities;

  @Override
  public List<Sizes> sizes() {
    Map<String, Long> review = inReview();
    Map<String, Long> aside = setAside();
    Map<String, Long> held = held();
    Map<String, Long> planned = planned();
    Set<String> links = new TreeSet<>();
    Stream.of(review, aside, held, planned).map(Map::keySet).forEach(links::addAll);
    return links.stream()
        .map(
            link ->
                new Sizes(
                    new LinkId(link),
                    review.getOrDefault(link, 0L),
                    aside.getOrDefault(link, 0L),
                    held.getOrDefault(link, 0L),
                    planned.getOrDefault(link, 0L)))
        .toList();
  }

  private Map<String, Long> inReview() {
    return byLink(
        query(
            "select r.link, count(r) from ReviewRow r where r.settledAt is null group by r.link"));
  }

  private Map<String, Long> setAside() {
    return byLink(
        query(
            "select c.setAside, count(c) from ChangeRow c where c.setAside is not null"
                + " and not exists (select 1 from ChangeRow n where n.link = c.link"
                + " and n.activist = c.activist and n.side = c.side and n.number > c.number)"
                + " and not exists (select 1 from ChangeRow n where n.link = c.link"
                + " and n.entity = c.entity and n.side = c.side and n.number > c.number)"
                + " group by c.setAside"));
  }

  private Map<String, Long> held() {
    return byLink(
        query("select r.link, count(r) from RunRow r where r.status = :held group by r.link")
            .setParameter("held", RunStatus.HELD));
  }

  /** Of the newest run of each link only: what an older one did not do is planned anew. */
  private Map<String, Long> planned() {
    return byLink(
        query(
                "select r.link, sum(k.amount) from RunRow r join ChangeCountRow k on k.run = r.name"
                    + " where r.status in (:unfinished) and k.outcome in (:toDo) and k.amount > 0"
                    + " and not exists"
                    + " (select 1 from RunRow n where n.link = r.link and n.number > r.number)"
                    + " group by r.link")
            .setParameter("unfinished", UNFINISHED)
            .setParameter("toDo", ChangeCounts.TO_DO));
  }

  private TypedQuery<Object[]> query(String text) {
    return entities.createQuery(text, Object[].class);
  }

  private static Map<String, Long> byLink(TypedQuery<Object[]> query) {
    Map<String, Long> counts = new HashMap<>();
    query.getResultStream().forEach(row -> counts.put((String) row[0], (Long) row[1]));
    return counts;
  }
}
