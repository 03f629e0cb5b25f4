package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;

/**
 * Tries a change again that a service refused, ignored or failed over: alone, and planned anew from
 * what both sides say now, never by sending old values.
 */
public final class RetryChange {

  private static final Set<Outcome> RETRIABLE =
      Set.of(Outcome.SET_ASIDE, Outcome.REFUSED, Outcome.IGNORED);

  /** So long a service may take to find whom it made without our hearing of it. */
  private static final Duration UNFOUND = Duration.ofSeconds(60);

  private final Runs runs;
  private final LinkTerms terms;
  private final PlanRun.Storage storage;
  private final Names names;
  private final RunLauncher launcher;
  private final Clock clock;

  /** Plans from and into {@code storage}, and has it carried out by {@code launcher}. */
  public RetryChange(
      Runs runs,
      LinkTerms terms,
      PlanRun.Storage storage,
      Names names,
      RunLauncher launcher,
      Clock clock) {
    this.runs = runs;
    this.terms = terms;
    this.storage = storage;
    this.names = names;
    this.launcher = launcher;
    this.clock = clock;
  }

  /**
   * Tries the change again, in a run of its own that does nothing else.
   *
   * @return the change that is tried, if it is planned by now; else the old one, which is SKIPPED
   *     as soon as another takes its place. When there is nothing to try, because the person is
   *     gone or waits for an answer, it stays as it is
   * @throws RunRefused if there is no such change, if it was not refused, ignored or set aside, if
   *     it would make somebody and was tried in the last minute, if the campaign was unlinked or is
   *     disabled, or if another run is at work or waits for approval
   */
  public PlannedChange retry(ChangeId id) throws RunRefused {
    PlannedChange old = retriable(id);
    LinkTerms.Loaded link =
        runs.find(old.run())
            .flatMap(run -> terms.find(run.link()))
            .orElseThrow(() -> new RunRefused(RunRefused.Why.NO_LINK, "The campaign was unlinked"));
    if (!link.link().enabled()) {
      throw new RunRefused(RunRefused.Why.DISABLED, "Enable the link before it is synced");
    }
    if (runs.waiting(link.link().id()).stream().anyMatch(r -> r.status() == RunStatus.HELD)) {
      throw new RunRefused(RunRefused.Why.HELD, "A plan waits for approval; decide it first");
    }
    StartRun.requireRoom(runs);
    Run run = begin(link, id);
    launcher.launch(run.id());
    return firstOf(run, old.change().side()).orElse(old);
  }

  /** On the side of the change that is tried again, if there is any. */
  private Optional<PlannedChange> firstOf(Run run, Side side) {
    List<PlannedChange> planned = storage.plans().page(run.id(), null, null, null, 2).items();
    return planned.stream()
        .filter(change -> change.change().side() == side)
        .findFirst()
        .or(() -> planned.stream().findFirst());
  }

  private PlannedChange retriable(ChangeId id) throws RunRefused {
    PlannedChange old =
        storage
            .plans()
            .find(id)
            .orElseThrow(() -> new RunRefused(RunRefused.Why.NO_RUN, "There is no change " + id));
    if (!isRetriable(old)) {
      throw new RunRefused(
          RunRefused.Why.NOT_NOW,
          "Only what was refused, ignored or set aside can be retried, and no undo");
    }
    Instant at = old.at();
    boolean create = old.change().kind() == ChangeKind.CREATE;
    if (create && at != null && clock.instant().isBefore(at.plus(UNFOUND))) {
      throw new RunRefused(
          RunRefused.Why.NOT_NOW, "The person may have been made a moment ago; wait a minute");
    }
    return old;
  }

  static boolean isRetriable(PlannedChange old) {
    return RETRIABLE.contains(old.outcome()) && !old.change().undoes();
  }

  /** In a run, because nobody else may write to these people meanwhile. It reads nothing. */
  private Run begin(LinkTerms.Loaded link, ChangeId id) throws RunRefused {
    Run run =
        Run.starting(new RunId(names.next()), link.link().id(), Trigger.PERSON, clock.instant())
            .in(RunPhase.PLAN);
    storage.undos().keep(run.id(), new Undos.Undone(Undos.What.RETRY, id.value()));
    if (!runs.begin(run)) {
      throw new RunRefused(
          RunRefused.Why.BUSY, "Another run of this link or of its group is at work");
    }
    return run;
  }
}
