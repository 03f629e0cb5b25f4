package org.actionsync.application.port;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is stored, and what became of it.
 *
 * @param id our name for it
 * @param run the run that planned it
 * @param change what is to be written
 * @param outcome what became of it
 * @param got what the service said afterwards, for people to read; null before
 * @param error the service's or our words, when it was not done; null otherwise
 * @param at when it got its outcome, or last failed; null before, and when it was left out of the
 *     plan
 * @param after what the side said afterwards of all that was sent, of tags what it was asked; null
 *     unless it was written
 * @param attempts how often it failed while the service otherwise answered
 */
public record PlannedChange(
    ChangeId id,
    RunId run,
    Change change,
    Outcome outcome,
    @Nullable String got,
    @Nullable String error,
    @Nullable Instant at,
    @Nullable Profile after,
    int attempts) {

  /** A change that is still to be carried out. */
  public PlannedChange(ChangeId id, RunId run, Change change) {
    this(id, run, change, Outcome.PLANNED, null, null, null, null, 0);
  }

  /** The same change with an outcome. */
  public PlannedChange became(
      Outcome newOutcome, @Nullable String nowGot, @Nullable String nowError, Instant now) {
    return new PlannedChange(id, run, change, newOutcome, nowGot, nowError, now, after, attempts);
  }

  /** The same change with its outcome, and a word about what was left out. */
  public PlannedChange noting(String why) {
    return new PlannedChange(id, run, change, outcome, got, why, at, after, attempts);
  }

  /**
   * The same change, now that it is known what the side made of it.
   *
   * @param sent what was sent, which may be less than was planned
   * @param said what the side said afterwards
   */
  public PlannedChange sent(Patch sent, Profile said) {
    Profile tagged = said.with(new Patch(Map.of(), sent.tags(), Set.of()));
    return new PlannedChange(
        id, run, change, outcome, got, error, at, tagged.about(sent), attempts);
  }

  /** The same change, now that it is known whom it made or found, and how. */
  public PlannedChange about(RemoteId activist, RemoteId entity, ChangeKind kind) {
    Map<Channel, Subscription> grants = kind == ChangeKind.CREATE ? change.grants() : Map.of();
    Change known =
        new Change(
            change.side(),
            kind,
            activist,
            entity,
            change.patch(),
            grants,
            change.text(),
            change.before(),
            change.undoes());
    return new PlannedChange(id, run, known, outcome, got, error, at, after, attempts);
  }

  /** The same change, which failed so often by now. */
  public PlannedChange failed(int times) {
    return new PlannedChange(id, run, change, outcome, got, error, at, after, times);
  }

  /** Whether it is still to be carried out. */
  public boolean isToDo() {
    return outcome == Outcome.PLANNED || outcome == Outcome.UNCERTAIN;
  }
}
