package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.actionsync.application.port.Cases.Scope;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.matching.MatchEvidence.Candidate;
import org.jspecify.annotations.Nullable;

/** Finds who shares an address or number with any of a page of people, in five statements. */
final class EvidenceQuery {

  /**
   * Somebody who has an address or a number.
   *
   * @param place where
   * @param person who
   * @param value the address or the digits
   * @param main whether they go by the address, or it is a usable mobile number
   * @param email the address they go by; null when none is usable
   */
  private record Holder(
      long place, String person, String value, boolean main, @Nullable String email) {}

  private final EntityManager entities;
  private final Scope scope;
  private final Side side;
  private final List<Contact> subjects;
  private final Places places;
  private Map<String, List<Holder>> byAddress = Map.of();
  private Map<String, List<Holder>> byNumber = Map.of();
  private Set<String> paired = Set.of();

  EvidenceQuery(EntityManager entities, Scope scope, Side side, List<Contact> subjects) {
    this.entities = entities;
    this.scope = scope;
    this.side = side;
    this.subjects = subjects;
    this.places = Places.of(entities, scope);
  }

  Map<RemoteId, MatchEvidence> gather() {
    Map<String, String> goBy = addressesTheyGoBy();
    Set<String> addresses = new HashSet<>(goBy.values());
    Set<String> digits = new HashSet<>();
    for (Contact subject : subjects) {
      subject.usableEmails().forEach(item -> addresses.add(item.address().value()));
      subject.usableMobiles().forEach(item -> digits.add(item.number().digits()));
    }
    byAddress = holders("EmailRow", "address", "goesBy", addresses);
    byNumber = holders("NumberRow", "digits", "usableMobile", digits);
    paired = paired();
    Map<RemoteId, MatchEvidence> evidence = new HashMap<>();
    for (Contact subject : subjects) {
      evidence.put(subject.id(), about(subject, goBy.get(subject.id().value())));
    }
    return evidence;
  }

  private Map<String, String> addressesTheyGoBy() {
    return entities
        .createQuery(
            "select c.person, c.email from ContactRow c"
                + " where c.place = :place and c.person in (:people) and c.email is not null",
            Object[].class)
        .setParameter("place", places.on(side))
        .setParameter("people", subjects.stream().map(subject -> subject.id().value()).toList())
        .getResultStream()
        .collect(toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  private Map<String, List<Holder>> holders(
      String shelf, String value, String main, Collection<String> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select h.place, h.person, h."
                + value
                + ", h."
                + main
                + ", c.email from "
                + shelf
                + " h join ContactRow c on c.place = h.place and c.person = h.person where h."
                + value
                + " in (:wanted) and c.gone = false"
                + " and (h.place = :network or (h.place = :builder and c.typeKey = :type))",
            Object[].class)
        .setParameter("wanted", wanted)
        .setParameter("network", places.network())
        .setParameter("builder", places.builder())
        .setParameter("type", ContactRow.typeKey(scope.entityType()))
        .getResultStream()
        .map(
            row ->
                new Holder(
                    (Long) row[0],
                    (String) row[1],
                    (String) row[2],
                    (Boolean) row[3],
                    (String) row[4]))
        .collect(groupingBy(Holder::value));
  }

  private Set<String> paired() {
    Set<String> candidates = new HashSet<>();
    Stream.concat(byAddress.values().stream(), byNumber.values().stream())
        .flatMap(List::stream)
        .filter(this::isThere)
        .forEach(holder -> candidates.add(holder.person()));
    if (candidates.isEmpty()) {
      return Set.of();
    }
    String column = side == Side.NETWORK ? "p.entity" : "p.activist";
    return new HashSet<>(
        entities
            .createQuery(
                "select "
                    + column
                    + " from PairRow p where p.link = :link and "
                    + column
                    + " in (:candidates)",
                String.class)
            .setParameter("link", scope.link().value())
            .setParameter("candidates", candidates)
            .getResultList());
  }

  private MatchEvidence about(Contact subject, @Nullable String email) {
    Map<String, Holder> same =
        people(Stream.ofNullable(email), byAddress, h -> isThere(h) && h.main());
    Map<String, Holder> other =
        people(
            // An entity is found by any usable address of its own, an activist by its only one.
            side == Side.BUILDER
                ? subject.usableEmails().stream().map(item -> item.address().value())
                : Stream.ofNullable(email),
            byAddress,
            h -> isThere(h) && !same.containsKey(h.person()));
    Map<String, Holder> number =
        people(mobiles(subject), byNumber, h -> isThere(h) && (side == Side.BUILDER || h.main()));
    return new MatchEvidence(
        subject,
        Optional.ofNullable(email).map(EmailAddress::new),
        candidates(same),
        candidates(other),
        candidates(number),
        twins(subject, email));
  }

  private List<RemoteId> twins(Contact subject, @Nullable String email) {
    Predicate<Holder> another =
        h -> h.place() == places.on(side) && h.main() && !h.person().equals(subject.id().value());
    Map<String, Holder> twins =
        email != null
            ? people(Stream.of(email), byAddress, another)
            : people(mobiles(subject), byNumber, another.and(h -> h.email() == null));
    return twins.keySet().stream().map(RemoteId::new).toList();
  }

  private static Stream<String> mobiles(Contact subject) {
    return subject.usableMobiles().stream().map(item -> item.number().digits());
  }

  private boolean isThere(Holder holder) {
    return holder.place() == places.on(side.opposite());
  }

  /** Each once, in the order of their identifiers. */
  private static Map<String, Holder> people(
      Stream<String> values, Map<String, List<Holder>> holders, Predicate<Holder> wanted) {
    Map<String, Holder> people = new TreeMap<>();
    values
        .map(holders::get)
        .filter(Objects::nonNull)
        .flatMap(List::stream)
        .filter(wanted)
        .forEach(holder -> people.putIfAbsent(holder.person(), holder));
    return people;
  }

  private List<Candidate> candidates(Map<String, Holder> people) {
    return people.values().stream()
        .map(
            holder ->
                new Candidate(
                    new RemoteId(holder.person()),
                    holder.email() != null,
                    paired.contains(holder.person())))
        .toList();
  }
}
