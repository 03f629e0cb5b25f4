package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.PairId;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.plan.PairFacts;
import org.jspecify.annotations.Nullable;

/**
 * The people of a run, from the database.
 *
 * <p>Every page is a constant number of statements, and each goes along an index behind the last
 * person of the page before, so that a run reads through everybody once.
 */
@ApplicationScoped
@Transactional
class JpaCases implements Cases {

  /** What is answered only until it was carried out. */
  private static final List<Answer.Says> ONCE =
      Stream.of(Answer.Says.values()).filter(Answer.Says::isOnce).toList();

  private static final String PAIRS =
      "select p, a, e from PairRow p"
          + " join ContactRow a on a.place = :network and a.person = p.activist"
          + " join ContactRow e on e.place = :builder and e.person = p.entity"
          + " where p.link = :link and p.baseline is not null";

  private static final String NOT_PAIRED =
      " and not exists (select 1 from PairRow p where p.link = :link and p.%1$s = c.person)";

  /** Changed, asked about, or sharing an address or number with somebody unpaired who changed. */
  private static final String DUE =
      " and (c.changed > :%2$sScan"
          + " or exists (select 1 from ReviewRow r where r.link = :link and r.settledAt is null"
          + "   and r.%1$s = c.person)"
          + " or exists (select 1 from AnswerRow w where w.link = :link and w.side = :%2$sSide"
          + "   and w.person = c.person and w.says <> :ignore)"
          + sharing("EmailRow", "address")
          + sharing("NumberRow", "digits")
          + ")";

  private static final String ENTITIES =
      "select c from ContactRow c where c.place = :builder and c.gone = false"
          + " and c.typeKey = :type and c.person > :after"
          + NOT_PAIRED.formatted("entity")
          + DUE.formatted("entity", "builder")
          + " order by c.place, c.person";

  private static final String ACTIVISTS =
      "select c from TaggingRow t"
          + " join ContactRow c on c.place = t.place and c.person = t.person"
          + " where t.place = :network and t.tag = :magicTag and c.gone = false"
          + " and t.person > :after"
          + NOT_PAIRED.formatted("activist")
          + DUE.formatted("activist", "network")
          + " order by t.place, t.tag, t.person";

  @PersistenceContext EntityManager entities;

  private static String sharing(String shelf, String what) {
    return " or exists (select 1 from "
        + shelf
        + " mine join "
        + shelf
        + " theirs on theirs."
        + what
        + " = mine."
        + what
        + " join ContactRow o on o.place = theirs.place and o.person = theirs.person"
        + " where mine.place = c.place and mine.person = c.person"
        + " and ((o.place = :network and o.changed > :networkScan and not exists"
        + "   (select 1 from PairRow q where q.link = :link and q.activist = o.person))"
        + "  or (o.place = :builder and o.changed > :builderScan and not exists"
        + "   (select 1 from PairRow q where q.link = :link and q.entity = o.person))))";
  }

  @Override
  public List<PairCase> pairs(Scope scope, @Nullable PairId after, int limit) {
    Places places = Places.of(entities, scope);
    Query query =
        entities.createQuery(
            PAIRS
                + " and p.detached = false and p.name > :after and (p.open = true"
                + " or exists (select 1 from AnswerRow w where w.link = :link"
                + "   and w.side = :networkSide and w.person = p.activist and w.says in (:once))"
                + " or a.changed > :networkScan or e.changed > :builderScan) order by p.link, p.name",
            Object[].class);
    inScope(query, scope, places)
        .setParameter("networkSide", Side.NETWORK)
        .setParameter("once", ONCE)
        .setParameter("after", after == null ? "" : after.value())
        .setMaxResults(limit);
    return caseOf(places, query);
  }

  @Override
  public List<PairCase> returned(Scope scope, @Nullable PairId after, int limit) {
    Places places = Places.of(entities, scope);
    Query query =
        entities.createQuery(
            PAIRS
                + " and p.detached = true and p.name > :after"
                + " and a.gone = false and e.gone = false"
                + " and (a.returned > :networkScan or e.returned > :builderScan"
                + " or exists (select 1 from AnswerRow w where w.link = :link"
                + "   and w.side = :networkSide and w.person = p.activist and w.says in (:once)))"
                + " order by p.link, p.name",
            Object[].class);
    query
        .setParameter("link", scope.link().value())
        .setParameter("network", places.network())
        .setParameter("builder", places.builder())
        .setParameter("networkScan", scope.networkScan()) // never came back is 0
        .setParameter("builderScan", scope.builderScan())
        .setParameter("networkSide", Side.NETWORK)
        .setParameter("once", ONCE)
        .setParameter("after", after == null ? "" : after.value())
        .setMaxResults(limit);
    return caseOf(places, query);
  }

  @Override
  public List<PairCase> pairs(Scope scope, Collection<PairId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Places places = Places.of(entities, scope);
    TypedQuery<Object[]> query =
        entities
            .createQuery(PAIRS + " and p.name in (:names)", Object[].class)
            .setParameter("network", places.network())
            .setParameter("builder", places.builder())
            .setParameter("link", scope.link().value())
            .setParameter("names", ids.stream().map(PairId::value).toList());
    return caseOf(places, query);
  }

  @Override
  public List<Person> people(Scope scope, Side side, Collection<RemoteId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    long place = Places.of(entities, scope).on(side);
    TypedQuery<ContactRow> query =
        entities
            .createQuery(
                "select c from ContactRow c where c.place = :place and c.gone = false"
                    + " and c.person in (:ids)",
                ContactRow.class)
            .setParameter("place", place)
            .setParameter("ids", ids.stream().map(RemoteId::value).toList());
    return people(place, query, ids.size());
  }

  private List<PairCase> caseOf(Places places, Query query) {
    @SuppressWarnings("unchecked") // as selected by PAIRS
    List<Object[]> found = query.getResultList();
    Map<String, List<Tagging>> activists =
        Taggings.of(
            entities,
            places.network(),
            found.stream().map(f -> ((PairRow) f[0]).activist).toList());
    Map<String, List<Tagging>> members =
        Taggings.of(
            entities, places.builder(), found.stream().map(f -> ((PairRow) f[0]).entity).toList());
    return found.stream()
        .map(f -> caseOf((PairRow) f[0], (ContactRow) f[1], (ContactRow) f[2], activists, members))
        .toList();
  }

  private static PairCase caseOf(
      PairRow row,
      ContactRow activist,
      ContactRow entity,
      Map<String, List<Tagging>> activistTaggings,
      Map<String, List<Tagging>> entityTaggings) {
    var pair = row.toPair();
    PairFacts facts =
        new PairFacts(
            pair.activist(),
            pair.entity(),
            pair.baseline(),
            activist.toPresent(),
            activistTaggings.getOrDefault(row.activist, List.of()),
            entity.toPresent(),
            entityTaggings.getOrDefault(row.entity, List.of()));
    return new PairCase(pair, facts);
  }

  @Override
  public List<Person> entities(Scope scope, @Nullable RemoteId after, int limit) {
    Places places = Places.of(entities, scope);
    TypedQuery<ContactRow> query =
        entities
            .createQuery(ENTITIES, ContactRow.class)
            .setParameter("builderSide", Side.BUILDER)
            .setParameter("type", ContactRow.typeKey(scope.entityType()));
    return people(places.builder(), page(query, scope, places, after), limit);
  }

  @Override
  public List<Person> activists(Scope scope, @Nullable RemoteId after, int limit) {
    Places places = Places.of(entities, scope);
    TypedQuery<ContactRow> query =
        entities
            .createQuery(ACTIVISTS, ContactRow.class)
            .setParameter("networkSide", Side.NETWORK)
            .setParameter("magicTag", scope.magicTag().value());
    return people(places.network(), page(query, scope, places, after), limit);
  }

  private static TypedQuery<ContactRow> page(
      TypedQuery<ContactRow> query, Scope scope, Places places, @Nullable RemoteId after) {
    inScope(query, scope, places)
        .setParameter("ignore", Answer.Says.IGNORE)
        .setParameter("after", after == null ? "" : after.value());
    return query;
  }

  private static Query inScope(Query query, Scope scope, Places places) {
    return query
        .setParameter("link", scope.link().value())
        .setParameter("network", places.network())
        .setParameter("builder", places.builder())
        .setParameter("networkScan", since(scope.networkScan()))
        .setParameter("builderScan", since(scope.builderScan()));
  }

  /** People whom a write of ours showed before the first scan changed in 0, and 0 asks for all. */
  private static long since(long scan) {
    return scan == 0 ? -1 : scan;
  }

  private List<Person> people(long place, TypedQuery<ContactRow> query, int limit) {
    List<ContactRow> rows = query.setMaxResults(limit).getResultList();
    Map<String, List<Tagging>> taggings =
        Taggings.of(entities, place, rows.stream().map(row -> row.person).toList());
    return rows.stream()
        .map(row -> new Person(row.toContact(), taggings.getOrDefault(row.person, List.of())))
        .toList();
  }

  @Override
  public Map<RemoteId, MatchEvidence> evidence(
      Scope scope, Side subjectsIn, List<Contact> subjects) {
    return subjects.isEmpty()
        ? Map.of()
        : new EvidenceQuery(entities, scope, subjectsIn, subjects).gather();
  }
}
