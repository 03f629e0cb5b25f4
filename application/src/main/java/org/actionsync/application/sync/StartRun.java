package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.linking.Configuration;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;

/** Starts a run of a link, or goes on with the one that was interrupted. */
public final class StartRun {

  /** Each takes up to three threads of the server; see its configuration. */
  private static final int MOST_AT_WORK = 20;

  private static final Duration OLD = Duration.ofHours(3);

  private final Links links;
  private final Runs runs;
  private final RunLauncher launcher;
  private final Names names;
  private final Clock clock;

  /** Starts runs that these keep and carry out. */
  public StartRun(Links links, Runs runs, RunLauncher launcher, Names names, Clock clock) {
    this.links = links;
    this.runs = runs;
    this.launcher = launcher;
    this.names = names;
    this.clock = clock;
  }

  /**
   * Starts a run, unless something stands against it. A run that was interrupted goes on instead of
   * a new one, so that nothing it planned is lost, unless its plan is old or the link was changed
   * since; a preview is always a new one.
   *
   * @throws RunRefused if there is no such link, if it is disabled, if another run is at work, or
   *     if a plan waits for approval
   */
  public Run start(LinkId linkId, Trigger trigger) throws RunRefused {
    CampaignLink link =
        links
            .find(linkId)
            .orElseThrow(
                () -> new RunRefused(RunRefused.Why.NO_LINK, "There is no link " + linkId));
    boolean preview = trigger == Trigger.PREVIEW;
    if (!preview && !link.enabled()) {
      throw new RunRefused(RunRefused.Why.DISABLED, "Enable the link before it is synced");
    }
    clearTheWay(linkId, preview);
    if (runs.running().size() >= MOST_AT_WORK) {
      throw new RunRefused(
          RunRefused.Why.BUSY, MOST_AT_WORK + " runs are at work; try again later");
    }
    Optional<Run> interrupted = preview ? Optional.empty() : interrupted(link);
    return interrupted.isPresent() ? goOn(interrupted.get()) : begin(linkId, trigger);
  }

  /** A held plan is an admin's to decide; a preview nobody approved makes way. */
  private void clearTheWay(LinkId link, boolean preview) throws RunRefused {
    for (Run waiting : runs.waiting(link)) {
      if (waiting.status() == RunStatus.HELD && !preview) {
        throw new RunRefused(
            RunRefused.Why.HELD, "Run " + waiting.id() + " waits for approval; decide it first");
      }
    }
  }

  private Optional<Run> interrupted(CampaignLink link) {
    return runs.last(link.id())
        .filter(run -> run.status() == RunStatus.INTERRUPTED && run.trigger() != Trigger.PREVIEW)
        .filter(run -> run.phase() != RunPhase.APPLY || isFresh(run, link));
  }

  /**
   * Whether a plan that was begun may still be carried out. What an old one did not do is planned
   * anew, because its values would overwrite what people typed since.
   */
  private boolean isFresh(Run run, CampaignLink link) {
    String configuration = Configuration.of(link, links.mappings(link.id()));
    return run.startedAt().plus(OLD).isAfter(clock.instant())
        && configuration.equals(link.progress().plannedUnder());
  }

  private Run goOn(Run interrupted) throws RunRefused {
    Run again = interrupted.in(interrupted.phase());
    if (!runs.resume(again)) {
      throw busy();
    }
    launcher.launch(again.id());
    return again;
  }

  private Run begin(LinkId link, Trigger trigger) throws RunRefused {
    Run run = Run.starting(new RunId(names.next()), link, trigger, clock.instant());
    if (!runs.begin(run)) {
      throw busy();
    }
    outdate(link, run.id());
    launcher.launch(run.id());
    return run;
  }

  /** Only the newest plan may be approved; it knows what the older ones knew, and more. */
  private void outdate(LinkId link, RunId newest) {
    for (Run waiting : runs.waiting(link)) {
      if (!waiting.id().equals(newest)) {
        runs.save(
            waiting.ending(
                RunStatus.DISCARDED, clock.instant(), List.of("A newer run took its place")));
      }
    }
  }

  private static RunRefused busy() {
    return new RunRefused(
        RunRefused.Why.BUSY, "Another run of this link or of its group is at work");
  }
}
