package org.actionsync.infrastructure.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.RunId;

/**
 * Keeps who is in no pair in force: there, not gone, and alone in a link that is in use; and of
 * what type. Whatever changes one of these tells it here in the same transaction.
 */
final class Loners {

  private final EntityManager entities;

  Loners(EntityManager entities) {
    this.entities = entities;
  }

  /** These people are of another type now; their rows are written. */
  void turn(PlaceRow place, Collection<String> people) {
    Place where = place.toPlace();
    run(
        "update LonerRow o set o.typeKey = (select c.typeKey from ContactRow c"
            + " where c.place = :place and c.person = o.person) where "
            + of(where.side())
            + " and o.person in (:people)",
        Map.of("id", where.id(), "place", place.number, "people", people));
  }

  /** These people are there for the first time, or again; their rows are written. */
  void appear(PlaceRow place, Collection<String> people) {
    Place where = place.toPlace();
    insert(
        where.side(),
        place(where.side()) + " and c.place = :place and c.person in (:people)",
        Map.of("id", where.id(), "place", place.number, "people", people));
  }

  /**
   * Makes it right for everybody at a place, whatever happened at once: whoever is gone or paired
   * is alone no more, whoever was missed is, and each as what they are.
   */
  void settle(PlaceRow place) {
    Place where = place.toPlace();
    run(
        leaving(where.side())
            + " and (not exists (select 1 from ContactRow c where c.place = :place"
            + " and c.person = o.person and c.gone = false"
            + " and c.typeKey is not distinct from o.typeKey)"
            + " or exists (select 1 from PairRow p where p.link = o.link"
            + " and p.inForce is not null and p."
            + column(where.side())
            + " = o.person))",
        Map.of("id", where.id(), "place", place.number));
    insert(
        where.side(),
        place(where.side()) + " and c.place = :place",
        Map.of("id", where.id(), "place", place.number));
  }

  /** Everybody at the places of a new link; nobody comes or goes there until it is made. */
  void link(LinkRow link) {
    for (Side side : Side.values()) {
      Places.query(entities, place(link, side))
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultStream()
          .findFirst()
          .ifPresent(
              place ->
                  insert(
                      side,
                      "l.name = :link and c.place = :place",
                      Map.of("link", link.name, "place", place.number)));
    }
  }

  void unlink(String link) {
    run("delete from LonerRow o where o.link = :link", Map.of("link", link));
  }

  /** These people are there no longer. */
  void leave(Place place, Collection<String> people) {
    run(
        leaving(place.side()) + " and o.person in (:people)",
        Map.of("id", place.id(), "people", people));
  }

  /** Nobody is at this place any longer, not even in links that were. */
  void leave(Place place) {
    run(leaving(place.side()), Map.of("id", place.id()));
  }

  /** These two are a pair now. */
  void pair(PairRow pair) {
    for (Side side : Side.values()) {
      run(
          alone(side) + " and o.link = :link and o.person = :person",
          Map.of("link", pair.link, "person", person(pair, side)));
    }
  }

  /** Whoever is in a pair that this run proposed, which is about to be in force. */
  void pairAll(RunId run) {
    for (Side side : Side.values()) {
      run(
          alone(side)
              + " and o.link = (select r.link from RunRow r where r.name = :run)"
              + " and o.person in (select p."
              + column(side)
              + " from PairRow p where p.pendingRun = :run)",
          Map.of("run", run.value()));
    }
  }

  /** This pair is no more; its row is gone. */
  void part(PairRow pair) {
    entities
        .createQuery("select l from LinkRow l where l.name = :name", LinkRow.class)
        .setParameter("name", pair.link)
        .getResultStream()
        .forEach(
            link -> {
              for (Side side : Side.values()) {
                Places.row(entities, place(link, side))
                    .ifPresent(
                        place ->
                            insert(
                                side,
                                "l.name = :link and c.place = :place and c.person in (:people)",
                                Map.of(
                                    "link", pair.link,
                                    "place", place.number,
                                    "people", List.of(person(pair, side)))));
              }
            });
  }

  static String column(Side side) {
    return side == Side.NETWORK ? "activist" : "entity";
  }

  private static String person(PairRow pair, Side side) {
    return side == Side.NETWORK ? pair.activist : pair.entity;
  }

  private static Place place(LinkRow link, Side side) {
    return side == Side.NETWORK
        ? Place.of(new GroupId(link.group))
        : Place.of(new CampaignId(link.campaign));
  }

  private static String place(Side side) {
    return (side == Side.NETWORK ? "l.group" : "l.campaign") + " = :id";
  }

  private static String alone(Side side) {
    return "delete from LonerRow o where o.side = " + literal(side);
  }

  private static String leaving(Side side) {
    return "delete from LonerRow o where " + of(side);
  }

  private static String of(Side side) {
    return "o.side = "
        + literal(side)
        + " and o.link in (select l.name from LinkRow l where "
        + place(side)
        + ")";
  }

  private static String literal(Side side) {
    return Side.class.getName() + "." + side;
  }

  private void insert(Side side, String which, Map<String, Object> parameters) {
    run(
        "insert into LonerRow (link, side, person, typeKey) select l.name, "
            + literal(side)
            + ", c.person, c.typeKey from LinkRow l, ContactRow c where l.linkedCampaign is not null"
            + " and c.gone = false and "
            + which
            + " and not exists (select 1 from PairRow p where p.link = l.name"
            + " and p.inForce is not null and p."
            + column(side)
            + " = c.person) and not exists (select 1 from LonerRow o where o.link = l.name"
            + " and o.side = "
            + literal(side)
            + " and o.person = c.person)",
        parameters);
  }

  private void run(String statement, Map<String, Object> parameters) {
    Query query = entities.createQuery(statement);
    new HashMap<>(parameters).forEach(query::setParameter);
    query.executeUpdate();
  }
}
