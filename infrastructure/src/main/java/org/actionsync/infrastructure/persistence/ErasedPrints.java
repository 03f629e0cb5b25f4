package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.port.Erased.Traces;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.infrastructure.security.PersonPrints;

/** Recognizes those who were erased, many at once, by their prints. */
final class ErasedPrints {

  private final EntityManager entities;
  private final PersonPrints prints;

  ErasedPrints(EntityManager entities, PersonPrints prints) {
    this.entities = entities;
    this.prints = prints;
  }

  /** Who of these was erased, by the rule of {@code Erased}; costs one statement. */
  Set<String> among(Side side, Collection<Contact> people) {
    Map<String, Set<String>> byPerson = new HashMap<>();
    people.forEach(person -> byPerson.put(person.id().value(), of(side, person).collect(toSet())));
    Set<String> kept = kept(byPerson.values().stream().flatMap(Set::stream).collect(toSet()));
    byPerson.values().removeIf(own -> own.stream().noneMatch(kept::contains));
    return byPerson.keySet();
  }

  /** Who of these was erased, when no more than the identifier is known. */
  Set<String> amongIds(Side side, Collection<RemoteId> people) {
    Map<String, String> byPerson = new HashMap<>();
    people.forEach(person -> byPerson.put(person.value(), ofId(side, person)));
    byPerson.values().retainAll(kept(new HashSet<>(byPerson.values())));
    return byPerson.keySet();
  }

  boolean wasCalled(String personId) {
    return !kept(Set.of(ofName(personId))).isEmpty();
  }

  /** Keeps the prints of all of these. */
  void keep(Traces traces, Collection<String> names) {
    Set<String> all =
        Stream.of(
                traces.people().stream().map(who -> ofId(who.side(), who.id())),
                traces.emails().stream().map(email -> ofEmail(email.value())),
                traces.numbers().stream().map(number -> ofNumber(number.digits())),
                names.stream().map(this::ofName))
            .flatMap(some -> some)
            .collect(toSet());
    all.removeAll(kept(all));
    all.forEach(print -> entities.persist(new ErasedRow(print)));
  }

  private Set<String> kept(Set<String> wanted) {
    return wanted.isEmpty()
        ? Set.of()
        : entities
            .createQuery("select e.print from ErasedRow e where e.print in (:wanted)", String.class)
            .setParameter("wanted", wanted)
            .getResultStream()
            .collect(toSet());
  }

  private Stream<String> of(Side side, Contact person) {
    Stream<String> reached =
        person.emails().isEmpty()
            ? person.numbers().stream().map(item -> ofNumber(item.number().digits()))
            : person.emails().stream().map(item -> ofEmail(item.address().value()));
    return Stream.concat(Stream.of(ofId(side, person.id())), reached);
  }

  private String ofId(Side side, RemoteId person) {
    return prints.of(side.name(), person.value());
  }

  private String ofEmail(String address) {
    return prints.of("EMAIL", address);
  }

  private String ofNumber(String digits) {
    return prints.of("NUMBER", digits);
  }

  private String ofName(String personId) {
    return prints.of("NAME", personId);
  }
}
