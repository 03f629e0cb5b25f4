package org.actionsync.application.port;

import java.time.Instant;
import java.util.Map;
import org.actionsync.domain.contact.Channel;
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
 * @param at when it got its outcome; null while planned
 */
public record PlannedChange(
    ChangeId id,
    RunId run,
    Change change,
    Outcome outcome,
    @Nullable String got,
    @Nullable String error,
    @Nullable Instant at) {

  /** The same change with an outcome. */
  public PlannedChange became(
      Outcome newOutcome, @Nullable String nowGot, @Nullable String nowError, Instant now) {
    return new PlannedChange(id, run, change, newOutcome, nowGot, nowError, now);
  }

  /** The same change, now that it is known whom it made or found, and how. */
  public PlannedChange about(RemoteId activist, RemoteId entity, ChangeKind kind) {
    Map<Channel, Subscription> grants = kind == ChangeKind.CREATE ? change.grants() : Map.of();
    Change known =
        new Change(change.side(), kind, activist, entity, change.patch(), grants, change.text());
    return new PlannedChange(id, run, known, outcome, got, error, at);
  }
}
