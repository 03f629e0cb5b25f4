package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.Snapshots;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.infrastructure.security.PersonPrints;

/**
 * What was last read, in the database.
 *
 * <p>A page costs the same few statements however many people the place has: its rows are read in
 * one, written in batches, and the addresses and numbers are written anew only of those who
 * changed.
 */
@ApplicationScoped
@Transactional
class JpaSnapshots implements Snapshots {

  @PersistenceContext EntityManager entities;
  @Inject PersonPrints prints;

  @Override
  public Reading reading(Place place) {
    return Places.row(entities, place).map(PlaceRow::toReading).orElse(Reading.NONE);
  }

  @Override
  public long begin(Place place) {
    PlaceRow row = locked(place);
    row.scan++;
    return row.scan;
  }

  private PlaceRow locked(Place place) {
    PlaceRow row = Places.row(entities, place).orElseGet(() -> new PlaceRow(place));
    if (row.number == null) {
      entities.persist(row);
    } else {
      entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }
    return row;
  }

  @Override
  public void store(Place place, long scan, List<Contact> people, BestEmail best) {
    take(present(place, scan), new Scan(scan, scan), people, best);
  }

  @Override
  public void refresh(Place place, Contact person, BestEmail best) {
    PlaceRow row = Places.row(entities, place).orElseGet(() -> locked(place));
    take(row, new Scan(row.scan, row.scan + 1), List.of(person), best);
  }

  @Override
  public void lookAgain(Place place, RemoteId person) {
    Places.lookAgain(entities, place, person.value());
  }

  /** In which scan people were seen, and in which a difference counts as changed. */
  record Scan(long seen, long news) {}

  private void take(PlaceRow where, Scan scan, List<Contact> people, BestEmail best) {
    Map<String, Contact> read = new LinkedHashMap<>(); // a page may show somebody twice
    people.forEach(contact -> read.put(contact.id().value(), contact));
    if (read.isEmpty()) {
      return;
    }
    long place = where.number;
    leaveOutErased(where, read);
    Map<String, ContactRow> rows = rows(place, read.keySet());
    Map<ContactRow, Contact> toIndex = new LinkedHashMap<>();
    Set<ContactRow> saidOtherwise = new LinkedHashSet<>();
    Set<String> appeared = new TreeSet<>();
    Set<String> turned = new TreeSet<>();
    read.forEach(
        (person, contact) -> {
          ContactRow row = rows.get(person);
          if (row == null) {
            row = new ContactRow(place, person);
          }
          if (row.gone || !rows.containsKey(person)) {
            appeared.add(person);
          }
          String wentBy = row.email;
          String said = row.searchText;
          String type = row.typeKey;
          boolean differs = row.take(contact, best, scan);
          if (differs) {
            row.changed = scan.news();
          }
          if (differs || !Objects.equals(wentBy, row.email)) {
            toIndex.put(row, contact);
          }
          if (!Objects.equals(said, row.searchText)) {
            saidOtherwise.add(row);
          }
          if (!rows.containsKey(person)) {
            entities.persist(row);
          } else if (!Objects.equals(type, row.typeKey)) {
            turned.add(person);
          }
        });
    removeFromIndex(List.of("EmailRow", "NumberRow"), place, toIndex.keySet(), rows.keySet());
    toIndex.forEach(this::index);
    removeFromIndex(List.of("WordRow"), place, saidOtherwise, rows.keySet());
    saidOtherwise.forEach(this::indexWords);
    entities.flush();
    entities.clear();
    if (!appeared.isEmpty()) {
      new Loners(entities).appear(where, appeared);
    }
    if (!turned.isEmpty()) {
      new Loners(entities).turn(where, turned);
    }
  }

  /**
   * Nobody who was erased comes back. Somebody else who has an address of theirs by now is not kept
   * either, for as long as that is so.
   */
  private void leaveOutErased(PlaceRow place, Map<String, Contact> read) {
    Set<String> erased =
        new ErasedPrints(entities, prints).among(place.toPlace().side(), read.values());
    if (!erased.isEmpty()) {
      read.keySet().removeAll(erased);
      new Loners(entities).leave(place.toPlace(), erased);
      remove(List.of("WordRow", "NumberRow", "EmailRow", "ContactRow"), place.number, erased);
    }
  }

  private Map<String, ContactRow> rows(long place, Set<String> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select c from ContactRow c where c.place = :place and c.person in (:people)",
            ContactRow.class)
        .setParameter("place", place)
        .setParameter("people", people)
        .getResultStream()
        .collect(toMap(row -> row.person, Function.identity()));
  }

  /** Of those who were there before: nobody else has anything to remove. */
  private void removeFromIndex(
      List<String> shelves, long place, Set<ContactRow> changed, Set<String> known) {
    Set<String> people =
        changed.stream().map(row -> row.person).filter(known::contains).collect(toSet());
    if (!people.isEmpty()) {
      remove(shelves, place, people);
    }
  }

  private void remove(List<String> shelves, long place, Set<String> people) {
    for (String shelf : shelves) {
      entities
          .createQuery("delete from " + shelf + " r where r.place = :place and r.person in (:who)")
          .setParameter("place", place)
          .setParameter("who", people)
          .executeUpdate();
    }
  }

  private void indexWords(ContactRow row) {
    WordRow.allDigits(row.words()).forEach(digits -> entities.persist(new WordRow(row, digits)));
  }

  private void index(ContactRow row, Contact contact) {
    contact.emails().stream()
        .map(item -> item.address().value())
        .distinct()
        .forEach(address -> entities.persist(new EmailRow(row, address)));
    Set<String> usable =
        contact.usableMobiles().stream().map(item -> item.number().digits()).collect(toSet());
    contact.numbers().stream()
        .map(PhoneItem::number)
        .distinct()
        .forEach(
            number ->
                entities.persist(
                    new NumberRow(row, number.digits(), usable.contains(number.digits()))));
  }

  @Override
  public void storeTaggings(Place place, long scan, List<Tagging> taggings) {
    long number = present(place, scan).number;
    Set<String> erased =
        new ErasedPrints(entities, prints)
            .amongIds(place.side(), taggings.stream().map(Tagging::person).toList());
    Map<List<String>, Tagging> read = new LinkedHashMap<>();
    taggings.stream()
        .filter(tagging -> !erased.contains(tagging.person().value()))
        .forEach(tagging -> read.put(keyOf(tagging), tagging));
    if (read.isEmpty()) {
      return;
    }
    Map<List<String>, TaggingRow> rows = rows(number, taggings);
    Set<String> tagged = new TreeSet<>();
    read.forEach(
        (key, tagging) -> {
          TaggingRow row = rows.getOrDefault(key, new TaggingRow(number, tagging));
          row.take(tagging, scan);
          if (!rows.containsKey(key)) {
            entities.persist(row);
            tagged.add(row.person);
          }
        });
    entities.flush();
    entities.clear();
    if (!tagged.isEmpty()) {
      entities
          .createQuery(
              "update ContactRow c set c.changed = :scan"
                  + " where c.place = :place and c.person in (:people)")
          .setParameter("scan", scan)
          .setParameter("place", number)
          .setParameter("people", tagged)
          .executeUpdate();
    }
  }

  private Map<List<String>, TaggingRow> rows(long place, List<Tagging> taggings) {
    return entities
        .createQuery(
            "select t from TaggingRow t where t.place = :place"
                + " and t.tag in (:tags) and t.person in (:people)",
            TaggingRow.class)
        .setParameter("place", place)
        .setParameter("tags", taggings.stream().map(t -> t.tag().value()).collect(toSet()))
        .setParameter("people", taggings.stream().map(t -> t.person().value()).collect(toSet()))
        .getResultStream()
        .collect(toMap(row -> List.of(row.tag, row.person), Function.identity()));
  }

  private static List<String> keyOf(Tagging tagging) {
    return List.of(tagging.tag().value(), tagging.person().value());
  }

  @Override
  public void completeTaggings(Place place, long scan, RemoteId label, Instant servedAt) {
    long number = present(place, scan).number;
    String lost =
        " t where t.place = :place and t.tag = :tag and t.seen < :scan and t.taggedAt <= :servedAt";
    for (String statement :
        List.of(
            "update ContactRow c set c.changed = :scan where c.place = :place"
                + " and c.person in (select t.person from TaggingRow"
                + lost
                + ")",
            "delete from TaggingRow" + lost)) {
      entities
          .createQuery(statement)
          .setParameter("place", number)
          .setParameter("scan", scan)
          .setParameter("tag", label.value())
          .setParameter("servedAt", servedAt)
          .executeUpdate();
    }
  }

  @Override
  public void complete(Place place, long scan, Instant startedAt, boolean full) {
    PlaceRow row = present(place, scan);
    row.completeAt = startedAt;
    if (full) {
      row.fullAt = startedAt;
      for (String statement :
          List.of(
              "update ContactRow c set c.missing = c.missing + 1"
                  + " where c.place = :place and c.seen < :scan and c.gone = false",
              "update ContactRow c set c.gone = true, c.changed = :scan"
                  + " where c.place = :place and c.seen < :scan and c.gone = false"
                  + " and c.missing >= 2")) {
        entities
            .createQuery(statement)
            .setParameter("place", row.number)
            .setParameter("scan", scan)
            .executeUpdate();
      }
      new Loners(entities).settle(row);
    }
  }

  @Override
  public void gone(Place place, RemoteId person) {
    Places.row(entities, place)
        .ifPresent(
            row ->
                entities
                    .createQuery(
                        "update ContactRow c set c.gone = true, c.changed = :scan"
                            + " where c.place = :place and c.person = :person")
                    .setParameter("scan", row.scan + 1)
                    .setParameter("place", row.number)
                    .setParameter("person", person.value())
                    .executeUpdate());
    new Loners(entities).leave(place, List.of(person.value()));
  }

  @Override
  public Optional<Contact> person(Place place, RemoteId id) {
    return Places.row(entities, place)
        .flatMap(row -> rows(row.number, Set.of(id.value())).values().stream().findFirst())
        .map(ContactRow::toPresent);
  }

  @Override
  public List<Tagging> taggings(Place place, RemoteId person) {
    return Places.row(entities, place)
        .map(row -> Taggings.of(entities, row.number, List.of(person.value())))
        .map(all -> all.getOrDefault(person.value(), List.of()))
        .orElse(List.of());
  }

  /**
   * The row of the place, in which nobody begins another scan until the transaction ends.
   *
   * @throws LeaseLost if somebody did already
   */
  private PlaceRow present(Place place, long scan) {
    PlaceRow row =
        Places.query(entities, place)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No scan of " + place + " was begun"));
    if (row.scan != scan) {
      throw new LeaseLost(place, scan);
    }
    return row;
  }
}
