package org.actionsync.application.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Erased.Who;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.Snapshots;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tagging;
import org.jspecify.annotations.Nullable;

final class InMemorySnapshots implements Snapshots {

  /** A person as last read. */
  static final class Known {
    Contact contact;
    @Nullable EmailAddress email;
    long changed;
    long seen;
    int missing;
    boolean gone;
    long returned;

    Known(Contact contact) {
      this.contact = contact;
    }
  }

  private record Seen(Tagging tagging, long scan) {}

  private static final class Shelf {
    Reading reading = Reading.NONE;
    final Map<String, Known> people = new TreeMap<>();
    final Map<List<RemoteId>, Seen> taggings = new HashMap<>();
  }

  private final Map<Place, Shelf> shelves = new HashMap<>();

  private final InMemoryErased erased;

  InMemorySnapshots(InMemoryErased erased) {
    this.erased = erased;
  }

  private Shelf shelf(Place place) {
    return shelves.computeIfAbsent(place, anew -> new Shelf());
  }

  synchronized void forget(Place place) {
    shelves.remove(place);
  }

  @Override
  public synchronized Reading reading(Place place) {
    return shelf(place).reading;
  }

  @Override
  public synchronized long begin(Place place) {
    Reading last = shelf(place).reading;
    shelf(place).reading = new Reading(last.scan() + 1, last.completeAt(), last.fullAt());
    return last.scan() + 1;
  }

  private void requirePresent(Place place, long scan) {
    if (shelf(place).reading.scan() != scan) {
      throw new LeaseLost(place, scan);
    }
  }

  @Override
  public synchronized void store(Place place, long scan, List<Contact> people, BestEmail best) {
    requirePresent(place, scan);
    people.forEach(contact -> take(place, scan, scan, contact, best));
  }

  @Override
  public synchronized void refresh(Place place, Contact person, BestEmail best) {
    long scan = shelf(place).reading.scan();
    take(place, scan, scan + 1, person, best);
  }

  @Override
  public synchronized void lookAgain(Place place, RemoteId person) {
    Known known = shelf(place).people.get(person.value());
    if (known != null && !known.gone) {
      known.changed = shelf(place).reading.scan() + 1;
    }
  }

  private void take(Place place, long scan, long news, Contact contact, BestEmail best) {
    if (erased.isErased(place.side(), contact)) {
      shelf(place).people.remove(contact.id().value());
      return;
    }
    Known before = shelf(place).people.get(contact.id().value());
    boolean changed = before == null || before.gone || differs(before.contact, contact);
    Known known =
        shelf(place).people.computeIfAbsent(contact.id().value(), id -> new Known(contact));
    known.seen = scan;
    if (changed) {
      known.changed = news;
    }
    known.contact = contact;
    known.email = best.of(contact.emails()).map(EmailItem::address).orElse(null);
    known.missing = 0;
    known.returned = known.gone ? news : known.returned;
    known.gone = false;
  }

  private static boolean differs(Contact one, Contact other) {
    return !at(one, Instant.EPOCH).equals(at(other, Instant.EPOCH));
  }

  private static Contact at(Contact contact, Instant modifiedAt) {
    return new Contact(
        contact.id(),
        contact.type(),
        contact.givenName(),
        contact.familyName(),
        contact.emails(),
        contact.numbers(),
        contact.addresses(),
        contact.language(),
        contact.assessment(),
        modifiedAt);
  }

  @Override
  public synchronized void storeTaggings(Place place, long scan, List<Tagging> taggings) {
    requirePresent(place, scan);
    for (Tagging tagging : taggings) {
      if (erased.isErased(place.side(), tagging.person())) {
        continue;
      }
      List<RemoteId> key = List.of(tagging.tag(), tagging.person());
      if (shelf(place).taggings.put(key, new Seen(tagging, scan)) == null) {
        markChanged(place, scan, tagging.person());
      }
    }
  }

  @Override
  public synchronized void completeTaggings(
      Place place, long scan, RemoteId label, Instant servedAt) {
    requirePresent(place, scan);
    List<Seen> lost = new ArrayList<>();
    for (Seen seen : shelf(place).taggings.values()) {
      Tagging tagging = seen.tagging();
      if (tagging.tag().equals(label) && seen.scan() < scan && !tagging.at().isAfter(servedAt)) {
        lost.add(seen);
      }
    }
    for (Seen seen : lost) {
      shelf(place).taggings.remove(List.of(label, seen.tagging().person()));
      markChanged(place, scan, seen.tagging().person());
    }
  }

  private void markChanged(Place place, long scan, RemoteId person) {
    Known known = shelf(place).people.get(person.value());
    if (known != null) {
      known.changed = scan;
    }
  }

  @Override
  public synchronized void complete(Place place, long scan, Instant startedAt, boolean full) {
    requirePresent(place, scan);
    Reading last = shelf(place).reading;
    shelf(place).reading = new Reading(last.scan(), startedAt, full ? startedAt : last.fullAt());
    if (full) {
      shelf(place).people.values().stream()
          .filter(known -> known.seen < scan && !known.gone)
          .forEach(known -> miss(known, scan));
    }
  }

  private static void miss(Known known, long scan) {
    known.missing++;
    if (known.missing >= 2) {
      known.gone = true;
      known.changed = scan;
    }
  }

  @Override
  public synchronized void gone(Place place, RemoteId person) {
    known(place, person)
        .ifPresent(
            known -> {
              known.gone = true;
              known.changed = shelf(place).reading.scan() + 1;
            });
  }

  @Override
  public synchronized Optional<Contact> person(Place place, RemoteId id) {
    return known(place, id).filter(known -> !known.gone).map(known -> known.contact);
  }

  @Override
  public synchronized List<Tagging> taggings(Place place, RemoteId person) {
    return shelf(place).taggings.values().stream()
        .map(Seen::tagging)
        .filter(tagging -> tagging.person().equals(person))
        .sorted(Comparator.comparing(tagging -> tagging.tag().value()))
        .toList();
  }

  /** What was last read of somebody, gone or not. */
  synchronized Optional<Known> known(Place place, RemoteId id) {
    return Optional.ofNullable(shelf(place).people.get(id.value()));
  }

  /** Everybody of a place who is not gone, in the order of their identifiers. */
  synchronized List<Known> everybody(Place place) {
    return shelf(place).people.values().stream().filter(known -> !known.gone).toList();
  }

  /** Everybody of a place who changed after the scan, gone or not; everybody for 0. */
  synchronized List<Known> changedAfter(Place place, long scan) {
    return shelf(place).people.values().stream()
        .filter(known -> scan == 0 || known.changed > scan)
        .toList();
  }

  /** What was last read of everybody in all places, gone or not. */
  synchronized List<Erased.Seen> seen() {
    List<Erased.Seen> all = new ArrayList<>();
    shelves.forEach(
        (place, shelf) ->
            shelf.people.values().forEach(k -> all.add(new Erased.Seen(place, k.contact))));
    return all;
  }

  /** Forgets these people in all places. */
  synchronized void forget(Predicate<Who> who) {
    shelves.forEach(
        (place, shelf) -> {
          shelf.people.keySet().removeIf(id -> who.test(new Who(place.side(), new RemoteId(id))));
          shelf
              .taggings
              .values()
              .removeIf(seen -> who.test(new Who(place.side(), seen.tagging().person())));
        });
  }

  /** Whether two people have an address in common. */
  static boolean shareEmail(Contact one, Contact other) {
    return one.emails().stream()
        .anyMatch(mine -> other.email(mine.address()).filter(Objects::nonNull).isPresent());
  }

  /** Whether two people have a number in common. */
  static boolean shareNumber(Contact one, Contact other) {
    return one.numbers().stream().anyMatch(mine -> other.number(mine.number()).isPresent());
  }
}
