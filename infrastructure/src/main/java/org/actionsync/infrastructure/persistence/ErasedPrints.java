package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
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

  private static final String EMAIL = "EMAIL";
  private static final String NUMBER = "NUMBER";
  private static final String NAME = "NAME";

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
    return erased(byPerson);
  }

  /** Who of these was erased, when no more than the identifier is known. */
  Set<String> amongIds(Side side, Collection<RemoteId> people) {
    Map<String, Set<String>> byPerson = new HashMap<>();
    people.forEach(
        person ->
            byPerson.put(person.value(), prints.all(side.name(), person.value()).collect(toSet())));
    return erased(byPerson);
  }

  boolean wasCalled(String personId) {
    return !kept(prints.all(NAME, personId).collect(toSet())).isEmpty();
  }

  /** Keeps the prints of all of these. */
  void keep(Traces traces, Collection<String> names) {
    Set<String> all =
        Stream.of(
                traces.people().stream().map(who -> prints.of(who.side().name(), who.id().value())),
                traces.emails().stream().map(email -> prints.of(EMAIL, email.value())),
                traces.numbers().stream().map(number -> prints.of(NUMBER, number.digits())),
                names.stream().map(name -> prints.of(NAME, name)))
            .flatMap(some -> some)
            .collect(toSet());
    all.removeAll(kept(all));
    all.forEach(print -> entities.persist(new ErasedRow(print)));
  }

  private Set<String> erased(Map<String, Set<String>> byPerson) {
    Set<String> kept = kept(byPerson.values().stream().flatMap(Set::stream).collect(toSet()));
    byPerson.values().removeIf(own -> own.stream().noneMatch(kept::contains));
    return byPerson.keySet();
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
            ? person.numbers().stream().flatMap(item -> prints.all(NUMBER, item.number().digits()))
            : person.emails().stream().flatMap(item -> prints.all(EMAIL, item.address().value()));
    return Stream.concat(prints.all(side.name(), person.id().value()), reached);
  }
}
