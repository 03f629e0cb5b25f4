package org.actionsync.infrastructure.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import org.actionsync.application.port.Slice;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** What all adapters do with rows. */
final class Rows {

  /** The lock time-out that makes Hibernate say SKIP LOCKED: what others have is passed over. */
  static final int SKIP_LOCKED = -2;

  private Rows() {}

  /** The database's clock: when the present transaction began. */
  static Instant now(EntityManager entities) {
    return entities.createQuery("select instant", Instant.class).getSingleResult();
  }

  /** The row of this key; {@link IllegalStateException} when there is none. */
  static <T> T known(EntityManager entities, Class<T> type, Object key) {
    return there(entities.find(type, key), key);
  }

  /** The row of this key, which nobody else can change until the transaction ends. */
  static <T> T locked(EntityManager entities, Class<T> type, Object key) {
    return there(entities.find(type, key, LockModeType.PESSIMISTIC_WRITE), key);
  }

  private static <T> T there(@Nullable T row, Object key) {
    if (row == null) {
      throw new IllegalStateException("Nothing stored under " + key);
    }
    return row;
  }

  /**
   * Writes what is pending.
   *
   * @return false when something that may be there only once would be there twice, even if somebody
   *     else stored it a moment ago; nothing of this transaction is then stored
   */
  static boolean writtenOnce(EntityManager entities) {
    try {
      entities.flush();
      return true;
    } catch (PersistenceException refused) {
      if (refused instanceof ConstraintViolationException
          || refused.getCause() instanceof ConstraintViolationException) {
        return false;
      }
      throw refused;
    }
  }

  /** At most {@code first} of what was found, when one more was asked for. */
  static <T> Slice<T> slice(List<T> found, int first) {
    return found.size() > first
        ? new Slice<>(found.subList(0, first), true)
        : new Slice<>(found, false);
  }
}
