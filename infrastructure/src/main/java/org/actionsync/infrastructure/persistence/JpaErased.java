package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.actionsync.application.port.Erased;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.infrastructure.security.PersonPrints;

/** Who was erased, in the database, and the erasing itself: one transaction. */
@ApplicationScoped
@Transactional
class JpaErased implements Erased {

  private static final Logger LOG = Logger.getLogger(JpaErased.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject PersonPrints prints;

  @Override
  public boolean isErased(Side side, Contact person) {
    return !new ErasedPrints(entities, prints).among(side, List.of(person)).isEmpty();
  }

  @Override
  public boolean wasCalled(String personId) {
    return new ErasedPrints(entities, prints).wasCalled(personId);
  }

  @Override
  public List<Seen> fitting(Traces traces) {
    Set<Seen> found = new LinkedHashSet<>();
    for (Side side : Side.values()) {
      String known = "p.name like '" + side + " %' and c.person in (:words)";
      found.addAll(seen(known, ids(side, traces.people())));
    }
    found.addAll(
        seen(sharing("EmailRow", "address"), traces.emails().stream().map(EmailAddress::value)));
    found.addAll(
        seen(sharing("NumberRow", "digits"), traces.numbers().stream().map(PhoneNumber::digits)));
    return found.stream().filter(seen -> traces.fit(seen.place().side(), seen.contact())).toList();
  }

  private static String sharing(String shelf, String word) {
    return "exists (select r.place from "
        + shelf
        + " r where r.place = c.place and r.person = c.person and r."
        + word
        + " in (:words))";
  }

  private List<Seen> seen(String which, Stream<String> words) {
    return seen(which, words.toList());
  }

  private List<Seen> seen(String which, List<String> words) {
    return words.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select c, p from ContactRow c, PlaceRow p where p.number = c.place and " + which,
                Object[].class)
            .setParameter("words", words)
            .getResultStream()
            .map(row -> new Seen(((PlaceRow) row[1]).toPlace(), ((ContactRow) row[0]).toContact()))
            .toList();
  }

  static List<String> ids(Side side, Collection<Who> people) {
    return people.stream()
        .filter(who -> who.side() == side)
        .map(who -> who.id().value())
        .distinct()
        .toList();
  }

  @Override
  public Set<Who> pairedWith(Collection<Who> people) {
    Set<Who> both = new HashSet<>();
    for (PairRow pair : pairs(people)) {
      both.add(new Who(Side.NETWORK, new RemoteId(pair.activist)));
      both.add(new Who(Side.BUILDER, new RemoteId(pair.entity)));
    }
    return both;
  }

  /** In force or only proposed, of every link; by the index on link and person. */
  private List<PairRow> pairs(Collection<Who> people) {
    return entities
        .createQuery(
            "select p from PairRow p where p.link in (select l.name from LinkRow l)"
                + " and (p.activist in (:activists) or p.entity in (:entities))",
            PairRow.class)
        .setParameter("activists", ids(Side.NETWORK, people))
        .setParameter("entities", ids(Side.BUILDER, people))
        .getResultList();
  }

  @Override
  public boolean erase(String personId, Traces traces) {
    List<PairRow> pairs = pairs(traces.people());
    Concerned links = Concerned.by(entities, traces.people(), pairs);
    if (links.isAnyAtWork(entities)) {
      return false;
    }
    Set<String> names = pairs.stream().map(pair -> PairList.LETTER + pair.name).collect(toSet());
    names.add(personId);
    new ErasedPrints(entities, prints).keep(traces, names);
    Map<String, Integer> removed =
        new Forgetting(entities, traces).all(pairs.stream().map(pair -> pair.name).toList());
    for (PairRow pair : pairs) {
      new Loners(entities).part(pair); // whoever else was in it
    }
    pairs.stream().map(pair -> pair.link).distinct().forEach(new PairCounts(entities)::count);
    LOG.info(() -> "A person was erased; what was removed: " + removed);
    return true;
  }
}
