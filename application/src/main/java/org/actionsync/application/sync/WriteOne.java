package org.actionsync.application.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.run.Outcome;

/** The writing of one change: chooses how, and counts the calls it took. */
final class WriteOne {

  private static final int MOST_ATTEMPTS = 5;

  /** Also of a run that was stopped before it had looked, and of one that was retried. */
  private static final Set<Outcome> MAYBE_MADE =
      Set.of(Outcome.UNCERTAIN, Outcome.SET_ASIDE, Outcome.SKIPPED);

  private final PlannedChange change;
  private final WriteContext context;
  private final Attempts attempts;
  private final Plans plans;
  private final Sending sending;
  private boolean sent;

  WriteOne(PlannedChange change, WriteContext context, Attempts attempts, Plans plans) {
    this.change = change;
    this.context = context;
    this.attempts = attempts;
    this.plans = plans;
    this.sending = new Sending(change, context, plans);
  }

  /** Writes and says what became of the change. */
  PlannedChange write() throws DirectoryUnavailable, ChangeRefused {
    if (change.change().undoes()) {
      return new WriteUndo(change, context, this::begin).write();
    }
    if (!makesSomebody()) {
      return new WriteUpdate(change, context, this::begin).write();
    }
    PlannedChange became =
        change.change().side() == Side.NETWORK
            ? new CreateActivist(change, context, sending, attempts()).write()
            : new CreateEntity(change, context, sending, attempts()).write();
    return became.outcome() == Outcome.UNCERTAIN ? attempts.lost(became, this) : became;
  }

  private boolean makesSomebody() {
    ChangeKind kind = change.change().kind();
    return kind == ChangeKind.CREATE || kind == ChangeKind.CONNECT;
  }

  /** The change, with what was found out before it was sent. */
  PlannedChange asSent() {
    return sending.asSent();
  }

  private EarlierAttempts attempts() {
    return new EarlierAttempts(change, context, attempted());
  }

  /**
   * What earlier runs may have made the person with, without hearing of it. The e-mail or number
   * can have changed since, and would not be found by the present one.
   */
  private List<Map<Field, String>> attempted() {
    List<Map<Field, String>> values = new ArrayList<>();
    Optional<PlannedChange> earlier = plans.before(change);
    while (earlier.isPresent() && values.size() < MOST_ATTEMPTS) {
      PlannedChange one = earlier.get();
      if (one.change().kind() != ChangeKind.CREATE) {
        break;
      }
      if (MAYBE_MADE.contains(one.outcome())) {
        values.add(one.change().patch().values());
      }
      earlier = plans.before(one);
    }
    return values;
  }

  /** Has the ledger know what became of the change, before it is recorded. */
  void became(PlannedChange now) {
    sending.became(now);
  }

  /** The same after a failure; when no answer came nobody knows yet. */
  void failed(DirectoryUnavailable failure) {
    if (failure.kind() != DirectoryUnavailable.Kind.OUTCOME_UNKNOWN) {
      sending.cameToNothing();
    }
  }

  /** Whoever finds the change after a crash must not take it for one that was never sent. */
  private void begin() {
    sent = true;
    plans.sending(change.became(Outcome.UNCERTAIN, null, null, context.now()));
  }

  /**
   * Whether a part of it may have been written by now. Making somebody is one call, which says
   * itself whether it was done.
   */
  boolean isPerhapsBegun() {
    return sent && !makesSomebody();
  }

  /**
   * Whether {@code side} answers a question that is about nobody in particular.
   *
   * @throws DirectoryUnavailable if it refuses the key
   */
  boolean isAnswered(Side side) throws DirectoryUnavailable {
    try {
      context.on(side).people(context.now(), Cursor.START);
      return true;
    } catch (DirectoryUnavailable down) {
      if (down.kind() == DirectoryUnavailable.Kind.KEY_REFUSED) {
        throw down;
      }
      return false;
    }
  }

  /** The service refused: it is not asked again until something changes. */
  void concede() {
    if (!makesSomebody() && !change.change().undoes()) {
      new WriteUpdate(change, context, this::begin).concede();
    }
  }

  /**
   * It failed too often: it is not asked again until something changes. Except for an opt-out,
   * because nobody may stay on a list for our being tired of asking.
   */
  void giveUp() {
    if (!makesSomebody() && !change.change().undoes()) {
      new WriteUpdate(change, context, this::begin).giveUp();
    }
  }

  /** A pair stays open by itself; somebody who is to be made has to be looked at again. */
  void tryAgainInTheNextRun() {
    if (makesSomebody()) {
      Side from = change.change().side().opposite();
      context.lookAgain(from, change.change().person(from));
    }
  }

  long calls(Side side) {
    return context.calls(side);
  }
}
