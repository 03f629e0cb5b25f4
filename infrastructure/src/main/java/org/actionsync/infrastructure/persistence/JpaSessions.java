package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.Sessions;

/** The browsers that are signed in, in the database: any node knows them, also after a restart. */
@ApplicationScoped
@Transactional
class JpaSessions implements Sessions {

  @PersistenceContext EntityManager entities;

  @Override
  public void add(Session session) {
    entities.persist(new SessionRow(session));
  }

  @Override
  public Optional<Session> find(String hash) {
    return Optional.ofNullable(entities.find(SessionRow.class, hash)).map(SessionRow::toSession);
  }

  @Override
  public void used(String hash, Instant at) {
    entities
        .createQuery("update SessionRow s set s.usedAt = :at where s.hash = :hash")
        .setParameter("at", at)
        .setParameter("hash", hash)
        .executeUpdate();
  }

  @Override
  public void remove(String hash) {
    entities
        .createQuery("delete from SessionRow s where s.hash = :hash")
        .setParameter("hash", hash)
        .executeUpdate();
  }

  @Override
  public int removeOf(String user) {
    return entities
        .createQuery("delete from SessionRow s where s.user = :user")
        .setParameter("user", user)
        .executeUpdate();
  }

  @Override
  public List<Session> of(String user) {
    return entities
        .createQuery("select s from SessionRow s where s.user = :user", SessionRow.class)
        .setParameter("user", user)
        .getResultStream()
        .map(SessionRow::toSession)
        .toList();
  }

  @Override
  public void removeOld(Instant startedBefore, Instant usedBefore) {
    entities
        .createQuery("delete from SessionRow s where s.startedAt < :started or s.usedAt < :used")
        .setParameter("started", startedBefore)
        .setParameter("used", usedBefore)
        .executeUpdate();
  }
}
