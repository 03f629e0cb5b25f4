package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.infrastructure.security.KeyCipher;
import org.actionsync.infrastructure.security.PersonPrints;
import org.actionsync.infrastructure.security.RetiredPrintKeys;

/**
 * Brings everything that is encrypted under the present master key, at every start.
 *
 * <p>It is one transaction: whoever is killed in the middle has changed nothing, and the next start
 * does it. Of several nodes that start together each waits for the rows of the one before it, and
 * then finds nothing left to do.
 */
@ApplicationScoped
class RotatedKeys implements RetiredPrintKeys {

  private static final Logger LOG = Logger.getLogger(RotatedKeys.class.getName());

  @PersistenceContext EntityManager entities;
  @Inject KeyCipher cipher;
  @Inject PersonPrints prints;

  @Transactional
  void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    encryptAnew();
  }

  /** How many keys were under an earlier master key. */
  int encryptAnew() {
    int anew =
        anew(GroupRow.class, GroupRow::isEncryptedAnew)
            + anew(OrganizationRow.class, OrganizationRow::isEncryptedAnew)
            + anew(RetiredPrintKeyRow.class, RetiredPrintKeyRow::isEncryptedAnew);
    prints.secretsToKeep().forEach(this::keep);
    if (anew > 0) {
      LOG.log(Level.INFO, "{0} keys were encrypted anew under the present master key", anew);
    }
    return anew;
  }

  private <R> int anew(Class<R> type, BiPredicate<R, KeyCipher> isEncryptedAnew) {
    List<R> rows =
        entities
            .createQuery("select r from " + type.getSimpleName() + " r order by r.name", type)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    return (int) rows.stream().filter(row -> anew(row, isEncryptedAnew)).count();
  }

  /** One that nobody can read stays as it is: its connection asks for a new key when it is used. */
  private <R> boolean anew(R row, BiPredicate<R, KeyCipher> isEncryptedAnew) {
    try {
      return isEncryptedAnew.test(row, cipher);
    } catch (IllegalStateException unreadable) {
      LOG.log(Level.WARNING, "{0}", unreadable.getMessage());
      return false;
    }
  }

  /** Named by what it prints, so that every node gives it the same name. */
  private void keep(String secret) {
    String name = PersonPrints.nameOf(secret);
    if (entities.find(RetiredPrintKeyRow.class, name) == null) {
      entities.persist(new RetiredPrintKeyRow(name, secret, cipher));
    }
  }

  @Override
  @Transactional
  public List<String> secrets() {
    return entities
        .createQuery("select k from RetiredPrintKeyRow k order by k.name", RetiredPrintKeyRow.class)
        .getResultStream()
        .map(row -> row.secret(cipher))
        .toList();
  }
}
