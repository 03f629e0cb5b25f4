package org.actionsync.application.sync;

import java.time.Clock;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;

/**
 * The planning of a retry: one change is planned anew, from what both sides say now. In the run's
 * job, so that whoever finds the run without a plan can go on with it.
 */
final class RetryPlanning {

  private final Run run;
  private final LinkTerms.Loaded link;
  private final PlanRun.Storage storage;
  private final Clock clock;

  RetryPlanning(Run run, LinkTerms.Loaded link, PlanRun.Storage storage, Clock clock) {
    this.run = run;
    this.link = link;
    this.storage = storage;
    this.clock = clock;
  }

  /** The change that the run is to try again, if that is what it was begun for. */
  static Optional<ChangeId> of(RunId run, Undos undos) {
    return undos
        .of(run)
        .filter(kept -> kept.what() == Undos.What.RETRY)
        .map(kept -> new ChangeId(kept.name()));
  }

  /**
   * Plans the change anew. Nothing is planned if whom it was about was erased since; and what was
   * planned by an interrupted planning stays, once it took the change's place.
   */
  void plan(ChangeId id) {
    storage.plans().find(id).filter(RetryChange::isRetriable).ifPresent(this::plan);
    storage.pairs().confirm(run.id());
  }

  private void plan(PlannedChange old) {
    storage.plans().drop(run.id());
    if (new Planning(run, link, storage, clock).again(old)) {
      String why = "Tried again alone; before: " + old.error();
      storage.plans().record(old.became(Outcome.SKIPPED, old.got(), why, clock.instant()));
    }
  }
}
