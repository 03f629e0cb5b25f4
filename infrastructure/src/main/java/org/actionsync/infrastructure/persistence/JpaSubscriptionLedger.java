package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.Slice;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** The ledger in the database. */
@ApplicationScoped
@Transactional
class JpaSubscriptionLedger implements SubscriptionLedger {

  @PersistenceContext EntityManager entities;

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW) // committed before anything is sent
  public void enter(List<Entry> entries) {
    entries.forEach(entry -> entities.persist(new GrantedRow(entry)));
  }

  @Override
  public void settle(String id, Fate fate, @Nullable RemoteId person, Instant now) {
    Optional<GrantedRow> open = row(id);
    if (open.isPresent()) {
      GrantedRow row = open.get();
      entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
      if (row.fate == Fate.OPEN) {
        row.fate = fate;
        row.person = ReviewRow.text(person);
        row.settledAt = now;
      }
    }
  }

  @Override
  public List<Granted> open(LinkId link) {
    return entities
        .createQuery(
            "select g from GrantedRow g where g.link = :link and g.fate = :open order by g.number",
            GrantedRow.class)
        .setParameter("link", link.value())
        .setParameter("open", Fate.OPEN)
        .getResultStream()
        .map(GrantedRow::toGranted)
        .toList();
  }

  @Override
  public Slice<Granted> page(LinkId link, @Nullable String after, int first) {
    return Rows.slice(
        entities
            .createQuery(
                "select g from GrantedRow g where g.link = :link and g.number < :before"
                    + " order by g.link desc, g.number desc",
                GrantedRow.class)
            .setParameter("link", link.value())
            .setParameter("before", after == null ? Long.MAX_VALUE : number(after).orElse(0L))
            .setMaxResults(first + 1)
            .getResultStream()
            .map(GrantedRow::toGranted)
            .toList(),
        first);
  }

  @Override
  public boolean has(String id) {
    return row(id).isPresent();
  }

  @Override
  public long count(LinkId link) {
    return entities
        .createQuery("select count(g) from GrantedRow g where g.link = :link", Long.class)
        .setParameter("link", link.value())
        .getSingleResult();
  }

  private Optional<GrantedRow> row(String id) {
    return number(id).map(number -> entities.find(GrantedRow.class, number));
  }

  /** Nothing for a text that we never gave as a name. */
  private static Optional<Long> number(String id) {
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }
}
