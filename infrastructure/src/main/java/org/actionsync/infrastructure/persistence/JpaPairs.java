package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Pairs;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;

/** The pairs in the database. */
@ApplicationScoped
@Transactional
class JpaPairs implements Pairs {

  private static final String OTHERS_WITH_THEM =
      " p where p.link = :link and p.name not in (:names)"
          + " and (p.activist in (:activists) or p.entity in (:entities)) and p.baseline is ";

  private static final String NOTHING_PENDING =
      " p.pendingRun = null, p.pendingBaseline = null, p.pendingOpen = false,"
          + " p.pendingDetached = false where ";

  @PersistenceContext EntityManager entities;
  @Inject Leases leases;

  @Override
  public void propose(RunId run, List<Pair> pairs) {
    leases.require(entities, run);
    pairs.stream().collect(groupingBy(Pair::link)).forEach(this::makeWay);
    Map<String, PairRow> known = rows(pairs);
    for (Pair pair : pairs) {
      PairRow row = known.get(pair.id().value());
      if (row == null) {
        row = new PairRow(pair);
        row.propose(run, pair);
        entities.persist(row);
      } else {
        row.propose(run, pair);
      }
    }
    entities.flush();
    entities.clear();
  }

  private Map<String, PairRow> rows(List<Pair> pairs) {
    return pairs.isEmpty()
        ? Map.of()
        : entities
            .createQuery("select p from PairRow p where p.name in (:names)", PairRow.class)
            .setParameter("names", pairs.stream().map(pair -> pair.id().value()).toList())
            .getResultStream()
            .collect(toMap(row -> row.name, Function.identity()));
  }

  /** Forgets other proposals about these people; refuses when one of them is in another pair. */
  private void makeWay(LinkId link, List<Pair> pairs) {
    Query taken =
        about(
            link,
            pairs,
            entities.createQuery("select count(p) from PairRow" + OTHERS_WITH_THEM + "not null"));
    if ((Long) taken.getSingleResult() > 0) {
      throw new IllegalStateException("Somebody of these pairs of " + link + " is in another pair");
    }
    about(link, pairs, entities.createQuery("delete from PairRow" + OTHERS_WITH_THEM + "null"))
        .executeUpdate();
  }

  private static Query about(LinkId link, List<Pair> pairs, Query query) {
    return query
        .setParameter("link", link.value())
        .setParameter("names", pairs.stream().map(pair -> pair.id().value()).toList())
        .setParameter("activists", pairs.stream().map(pair -> pair.activist().value()).toList())
        .setParameter("entities", pairs.stream().map(pair -> pair.entity().value()).toList());
  }

  @Override
  public void confirm(RunId run) {
    leases.require(entities, run);
    new Loners(entities).pairAll(run);
    entities
        .createQuery(
            "update PairRow p set p.baseline = p.pendingBaseline, p.open = p.pendingOpen,"
                + " p.detached = p.pendingDetached, p.inForce = p.name,"
                + NOTHING_PENDING
                + "p.pendingRun = :run")
        .setParameter("run", run.value())
        .executeUpdate();
    new PairCounts(entities).count(run);
  }

  @Override
  public void discard(LinkId link) {
    discard("p.pendingRun is not null and p.link = :whose", link.value());
  }

  @Override
  public void discard(RunId run) {
    discard("p.pendingRun = :whose", run.value());
  }

  private void discard(String which, String whose) {
    for (String statement :
        List.of(
            "delete from PairRow p where p.baseline is null and " + which,
            "update PairRow p set" + NOTHING_PENDING + which)) {
      entities.createQuery(statement).setParameter("whose", whose).executeUpdate();
    }
  }

  @Override
  public void add(Pair pair) {
    PairRow row = entities.find(PairRow.class, pair.id().value());
    if (row != null && row.baseline != null) {
      throw new IllegalStateException("Pair " + pair.id() + " is there already");
    }
    makeWay(pair.link(), List.of(pair));
    if (row == null) {
      row = new PairRow(pair);
      entities.persist(row);
    }
    row.putInForce(pair);
    new Loners(entities).pair(row);
    new PairCounts(entities).add(row.link, row.detached, 1);
  }

  @Override
  public void change(PairId id, UnaryOperator<Pair> change) {
    PairRow row = entities.find(PairRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (row == null || row.baseline == null) {
      throw new IllegalStateException("No pair " + id);
    }
    boolean wasDetached = row.detached;
    row.putInForce(change.apply(row.toPair()));
    if (row.detached != wasDetached) {
      new PairCounts(entities).turn(row.link, row.detached);
    }
  }

  @Override
  public void forgetDetached(PairId id) {
    PairRow row = entities.find(PairRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (row != null && row.detached && row.inForce != null) {
      entities.remove(row);
      entities.flush();
      new Loners(entities).part(row);
      new PairCounts(entities).add(row.link, true, -1);
    }
  }

  @Override
  public Optional<Pair> of(LinkId link, Side side, RemoteId person) {
    String column = side == Side.NETWORK ? "activist" : "entity";
    return entities
        .createQuery(
            "select p from PairRow p where p.link = :link and p.baseline is not null and p."
                + column
                + " = :person",
            PairRow.class)
        .setParameter("link", link.value())
        .setParameter("person", person.value())
        .getResultStream()
        .findFirst()
        .map(PairRow::toPair);
  }

  @Override
  public Optional<Pair> find(PairId id) {
    return Optional.ofNullable(entities.find(PairRow.class, id.value()))
        .filter(row -> row.baseline != null)
        .map(PairRow::toPair);
  }

  @Override
  public Map<LinkId, Counts> count(Collection<LinkId> links) {
    return new PairCounts(entities).of(links);
  }
}
