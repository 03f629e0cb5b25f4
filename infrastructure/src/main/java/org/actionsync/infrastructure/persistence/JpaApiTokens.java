package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.ApiTokens;

/** The tokens of programs in the database. */
@ApplicationScoped
@Transactional
class JpaApiTokens implements ApiTokens {

  @PersistenceContext EntityManager entities;

  @Override
  public boolean add(ApiToken token, String hash) {
    boolean taken =
        !entities
            .createQuery("select t.id from ApiTokenRow t where t.liveName = :name", String.class)
            .setParameter("name", token.name())
            .getResultList()
            .isEmpty();
    if (taken) {
      return false;
    }
    entities.persist(new ApiTokenRow(token, hash));
    return Rows.writtenOnce(entities);
  }

  @Override
  public Optional<ApiToken> byHash(String hash) {
    return entities
        .createQuery("select t from ApiTokenRow t where t.hash = :hash", ApiTokenRow.class)
        .setParameter("hash", hash)
        .getResultStream()
        .map(ApiTokenRow::toToken)
        .findFirst();
  }

  @Override
  public Optional<ApiToken> find(String id) {
    return Optional.ofNullable(entities.find(ApiTokenRow.class, id)).map(ApiTokenRow::toToken);
  }

  @Override
  public List<ApiToken> all() {
    return entities
        .createQuery(
            "select t from ApiTokenRow t order by t.madeAt desc, t.id desc", ApiTokenRow.class)
        .getResultStream()
        .map(ApiTokenRow::toToken)
        .toList();
  }

  @Override
  public void used(String id, Instant at) {
    entities
        .createQuery("update ApiTokenRow t set t.usedAt = :at where t.id = :id")
        .setParameter("at", at)
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public void revoke(String id, Instant at) {
    entities
        .createQuery(
            "update ApiTokenRow t set t.revokedAt = :at, t.liveName = null"
                + " where t.id = :id and t.revokedAt is null")
        .setParameter("at", at)
        .setParameter("id", id)
        .executeUpdate();
  }
}
