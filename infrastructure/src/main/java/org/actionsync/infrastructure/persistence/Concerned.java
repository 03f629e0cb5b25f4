package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.Erased.Who;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.RunStatus;

/**
 * The links that have to do with some people: that read a group or campaign they are in, or have a
 * pair of theirs.
 *
 * @param links the links
 */
record Concerned(List<LinkRow> links) {

  static Concerned by(EntityManager entities, Collection<Who> people, Collection<PairRow> pairs) {
    Set<String> places =
        Stream.of(Side.values())
            .flatMap(side -> places(entities, side, JpaErased.ids(side, people)))
            .collect(toSet());
    Set<String> paired = pairs.stream().map(pair -> pair.link).collect(toSet());
    return new Concerned(
        entities
            .createQuery("select l from LinkRow l order by l.number", LinkRow.class)
            .getResultStream()
            .filter(link -> paired.contains(link.name) || readsAny(link, places))
            .toList());
  }

  private static Stream<String> places(
      EntityManager entities, Side side, Collection<String> people) {
    return entities
        .createQuery(
            "select p.name from PlaceRow p where p.name like :side and exists"
                + " (select c.place from ContactRow c where c.place = p.number"
                + " and c.person in (:people))",
            String.class)
        .setParameter("side", side + " %")
        .setParameter("people", people)
        .getResultStream();
  }

  private static boolean readsAny(LinkRow link, Set<String> places) {
    return places.contains(PlaceRow.nameOf(Place.of(new GroupId(link.group))))
        || places.contains(PlaceRow.nameOf(Place.of(new CampaignId(link.campaign))));
  }

  /** Whether a run of any of them is at work; until the transaction ends none can begin. */
  boolean isAnyAtWork(EntityManager entities) {
    entities
        .createQuery(
            "select g from GroupRow g where g.name in (:groups) order by g.name", GroupRow.class)
        .setParameter("groups", links.stream().map(link -> link.group).distinct().toList())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    return entities
            .createQuery(
                "select count(r) from RunRow r where r.status = :running and r.link in (:links)",
                Long.class)
            .setParameter("running", RunStatus.RUNNING)
            .setParameter("links", links.stream().map(link -> link.name).toList())
            .getSingleResult()
        > 0;
  }
}
