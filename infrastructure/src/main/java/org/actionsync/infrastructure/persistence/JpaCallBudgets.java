package org.actionsync.infrastructure.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.CallBudgets;
import org.actionsync.domain.contact.Side;
import org.actionsync.infrastructure.security.KeyCipher;

/**
 * The call budgets in the database, by whose clock all nodes go.
 *
 * <p>Whoever asks takes any free slot that nobody else is about to take: {@code FOR UPDATE SKIP
 * LOCKED}. Each method is a transaction of its own, because {@code current_timestamp} is the time
 * at which a transaction began: that must be before the call when a slot is taken, and after the
 * answer when it is given back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaCallBudgets implements CallBudgets {

  private static final Duration MOMENT = Duration.ofMillis(1);

  /** No service is waited for so long; see the settings of the pace. */
  private static final Duration LONGEST_HOLD = Duration.ofHours(1);

  /** So much later than this transaction another may have begun that has already taken a slot. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  @PersistenceContext EntityManager entities;
  @Inject KeyCipher cipher;

  @Override
  public Turn ask(Side side, ApiKey key, Limit limit) {
    String budget = name(side, key);
    Instant now = Rows.now(entities);
    CallBudgetRow known = entities.find(CallBudgetRow.class, budget);
    if (known != null && isHeld(known, now)) {
      return new Turn(null, Duration.between(now, known.heldUntil));
    }
    Optional<CallSlotRow> free = free(budget, limit, now);
    if (free.isEmpty() && !isOpen(budget, limit.slots())) {
      if (!open(budget, limit.slots(), now)) {
        return new Turn(null, MOMENT); // somebody else opened it at this moment
      }
      free = free(budget, limit, now);
    }
    return free.map(slot -> new Turn(taken(slot, limit, now), Duration.ZERO))
        .orElseGet(() -> later(budget, limit, now));
  }

  /** A time that nobody can have set by the present clock was set before the clock went back. */
  private static boolean isHeld(CallBudgetRow row, Instant now) {
    return row.heldUntil.isAfter(now) && !row.heldUntil.isAfter(now.plus(LONGEST_HOLD).plus(AHEAD));
  }

  private Optional<CallSlotRow> free(String budget, Limit limit, Instant now) {
    return entities
        .createQuery(
            "select s from CallSlotRow s"
                + " where s.budget = :budget and s.number < :slots"
                + " and (s.freeAt <= :now or s.freeAt > :beyondClock)",
            CallSlotRow.class)
        .setParameter("budget", budget)
        .setParameter("slots", limit.slots())
        .setParameter("now", now)
        .setParameter("beyondClock", now.plus(limit.longest()).plus(limit.gap()).plus(AHEAD))
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", Rows.SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  private static Slot taken(CallSlotRow slot, Limit limit, Instant now) {
    // As exact as the database keeps it, because answered() looks for the same moment.
    slot.freeAt = now.plus(limit.longest()).truncatedTo(ChronoUnit.MICROS);
    return new Slot(slot.budget, slot.number, slot.freeAt, limit.gap());
  }

  private boolean isOpen(String budget, int slots) {
    return freeTimes(budget, slots).size() == slots;
  }

  /** When the slots of the key are free; fewer than {@code slots} before their first use. */
  private List<Instant> freeTimes(String budget, int slots) {
    return entities
        .createQuery(
            "select s.freeAt from CallSlotRow s where s.budget = :budget and s.number < :slots",
            Instant.class)
        .setParameter("budget", budget)
        .setParameter("slots", slots)
        .getResultList();
  }

  /** False when somebody else does the same at this moment; then it is done. */
  private boolean open(String budget, int slots, Instant now) {
    if (entities.find(CallBudgetRow.class, budget) == null) {
      entities.persist(new CallBudgetRow(budget, now));
    }
    for (int number = 0; number < slots; number++) {
      if (entities.find(CallSlotRow.class, CallSlotRow.name(budget, number)) == null) {
        entities.persist(new CallSlotRow(budget, number, now));
      }
    }
    return Rows.writtenOnce(entities);
  }

  /** A slot that a call has now is not free before the gap is over, whenever the answer comes. */
  private Turn later(String budget, Limit limit, Instant now) {
    Duration wait =
        freeTimes(budget, limit.slots()).stream()
            .map(at -> Duration.between(now, at))
            .min(Duration::compareTo)
            .filter(soonest -> soonest.compareTo(limit.gap()) < 0)
            .orElse(limit.gap());
    return new Turn(null, wait.compareTo(MOMENT) < 0 ? MOMENT : wait);
  }

  @Override
  public void answered(Slot slot) {
    entities
        .createQuery(
            "update CallSlotRow s set s.freeAt = :free where s.name = :name and s.freeAt = :until")
        .setParameter("free", Rows.now(entities).plus(slot.gap()))
        .setParameter("name", CallSlotRow.name(slot.budget(), slot.number()))
        .setParameter("until", slot.until())
        .executeUpdate();
  }

  @Override
  public void hold(Side side, ApiKey key, Duration wait) {
    String budget = name(side, key);
    Instant now = Rows.now(entities);
    Instant until = now.plus(wait.compareTo(LONGEST_HOLD) < 0 ? wait : LONGEST_HOLD);
    CallBudgetRow known =
        entities.find(CallBudgetRow.class, budget, LockModeType.PESSIMISTIC_WRITE);
    if (known == null) {
      entities.persist(new CallBudgetRow(budget, until));
    } else if (known.heldUntil.isBefore(until) || !isHeld(known, now)) {
      known.heldUntil = until;
    }
  }

  /** A keyed print, so that neither the key nor what it could be guessed from is stored here. */
  private String name(Side side, ApiKey key) {
    return side + " " + cipher.fingerprint(key);
  }
}
