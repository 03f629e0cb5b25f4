package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.Side;

/**
 * The numbers of a link's two places.
 *
 * @param network the group's, or one that nothing has when it was never read
 * @param builder the campaign's, likewise
 */
record Places(long network, long builder) {

  private static final long NOWHERE = -1;

  /** Where nobody is. */
  static final Places NONE = new Places(NOWHERE, NOWHERE);

  /** From the last to be emptied to the first, as foreign keys demand. */
  static final List<String> SHELVES =
      List.of("WordRow", "NumberRow", "EmailRow", "TaggingRow", "ContactRow");

  static Places of(EntityManager entities, Cases.Scope scope) {
    return of(entities, scope.group(), scope.campaign());
  }

  static Places of(EntityManager entities, Place group, Place campaign) {
    String network = PlaceRow.nameOf(group);
    String builder = PlaceRow.nameOf(campaign);
    Map<String, Long> numbers =
        entities
            .createQuery("select p from PlaceRow p where p.name in (:names)", PlaceRow.class)
            .setParameter("names", List.of(network, builder))
            .getResultStream()
            .collect(toMap(row -> row.name, row -> row.number));
    return new Places(
        numbers.getOrDefault(network, NOWHERE), numbers.getOrDefault(builder, NOWHERE));
  }

  static Optional<PlaceRow> row(EntityManager entities, Place place) {
    return query(entities, place).getResultStream().findFirst();
  }

  static TypedQuery<PlaceRow> query(EntityManager entities, Place place) {
    return entities
        .createQuery("select p from PlaceRow p where p.name = :name", PlaceRow.class)
        .setParameter("name", PlaceRow.nameOf(place));
  }

  /** Has the next run look at somebody although nothing changed. */
  static void lookAgain(EntityManager entities, Place place, String person) {
    row(entities, place)
        .ifPresent(
            row ->
                entities
                    .createQuery(
                        "update ContactRow c set c.changed = :next"
                            + " where c.place = :place and c.person = :person and c.gone = false")
                    .setParameter("next", row.scan + 1)
                    .setParameter("place", row.number)
                    .setParameter("person", person)
                    .executeUpdate());
  }

  /** Forgets all that was read of a place. */
  static void forget(EntityManager entities, Place place) {
    row(entities, place)
        .ifPresent(
            row -> {
              for (String shelf : SHELVES) {
                entities
                    .createQuery("delete from " + shelf + " r where r.place = :place")
                    .setParameter("place", row.number)
                    .executeUpdate();
              }
              new Loners(entities).leave(place);
              entities.remove(row);
            });
  }

  long on(Side side) {
    return side == Side.NETWORK ? network : builder;
  }
}
