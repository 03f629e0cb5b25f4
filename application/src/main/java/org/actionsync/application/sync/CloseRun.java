package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.jspecify.annotations.Nullable;

/** Ends a run whose plan is carried out, and notes with its link how far it came. */
public final class CloseRun {

  private final Runs runs;
  private final Links links;
  private final LinkTerms terms;
  private final Plans plans;
  private final Connections connections;
  private final Clock clock;

  /** Ends runs kept in {@code runs}. */
  public CloseRun(
      Runs runs, Links links, LinkTerms terms, Plans plans, Connections connections, Clock clock) {
    this.runs = runs;
    this.links = links;
    this.terms = terms;
    this.plans = plans;
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * Ends the run, if it is at work and nothing of its plan is left to do or to read back. Only now
   * does the link count as planned up to what the run had read, so that whatever a run did not
   * finish is planned again by the next.
   */
  public void close(RunId runId) {
    runs.keep(runId)
        .filter(run -> run.isGoingOn() && run.phase() == RunPhase.VERIFY)
        .filter(run -> plans.isCarriedOut(runId))
        .filter(run -> plans.nextToReadBack(runId).isEmpty())
        .ifPresent(this::close);
  }

  private void close(Run run) {
    Instant now = clock.instant();
    connections.work(terms.of(run.link()), run);
    if (run.trigger() != Trigger.UNDO && hasPlannedFromReadings(run)) {
      links.change(run.link(), link -> completed(link, run, now));
    }
    runs.progress(run.id(), 1);
    runs.save(run.in(RunPhase.CLOSE).ending(RunStatus.DONE, now, List.of()));
  }

  /** A run that only tries one change again has read nothing, and says nothing about the others. */
  private static boolean hasPlannedFromReadings(Run run) {
    return run.networkScan() > 0 || run.builderScan() > 0;
  }

  private static CampaignLink completed(CampaignLink link, Run run, Instant now) {
    CampaignLink.Progress before = link.progress();
    return link.with(
        new CampaignLink.Progress(
            now,
            nextDue(link, now),
            run.networkScan(),
            run.builderScan(),
            before.plannedUnder(),
            before.enabledAt()));
  }

  /** A run that somebody started serves for the turn that was due meanwhile. */
  private static @Nullable Instant nextDue(CampaignLink link, Instant now) {
    Instant due = link.progress().nextDueAt();
    return due == null || due.isAfter(now) ? due : StartDueRuns.nextDue(link.id(), now);
  }
}
