package org.actionsync.application.sync;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.actionsync.application.linking.Configuration;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Plans;
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

  /** On one node. Each takes up to three threads of the server; see its configuration. */
  static final int MOST_AT_WORK = 20;

  private final Links links;
  private final Runs runs;
  private final PlanAge age;
  private final RunLauncher launcher;
  private final Names names;
  private final Clock clock;

  /** Starts runs that these keep and carry out. */
  public StartRun(
      Links links, Runs runs, Plans plans, RunLauncher launcher, Names names, Clock clock) {
    this.links = links;
    this.runs = runs;
    this.age = new PlanAge(plans, clock);
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
    requireRoom(runs);
    Optional<Run> interrupted = preview ? Optional.empty() : interrupted(link);
    return interrupted.isPresent() ? goOn(interrupted.get()) : begin(linkId, trigger);
  }

  /**
   * Starts a run that takes something back, also of a disabled link: it is often disabled because
   * something went wrong.
   *
   * @param keep is told the run's name before it starts
   * @throws RunRefused if there is no such link, if another run is at work, or if a plan waits for
   *     approval
   */
  Run undo(LinkId linkId, Consumer<RunId> keep) throws RunRefused {
    if (links.find(linkId).isEmpty()) {
      throw new RunRefused(RunRefused.Why.NO_LINK, "The campaign was unlinked");
    }
    clearTheWay(linkId, false);
    requireRoom(runs);
    Run run = Run.starting(new RunId(names.next()), linkId, Trigger.UNDO, clock.instant());
    keep.accept(run.id());
    return begin(run);
  }

  /** For whatever has this node carry out one more run. */
  static void requireRoom(Runs runs) throws RunRefused {
    if (runs.mine().size() >= MOST_AT_WORK) {
      throw new RunRefused(
          RunRefused.Why.BUSY, MOST_AT_WORK + " runs are at work; try again later");
    }
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
        .filter(run -> goesOnByItself(run, link));
  }

  /**
   * Whether a run that was begun goes on unasked. An undo looks everybody up right before the
   * write, but whoever approved it a long time ago would be surprised; it can be approved again.
   */
  private boolean goesOnByItself(Run run, CampaignLink link) {
    if (run.trigger() == Trigger.UNDO) {
      return !age.isOld(run);
    }
    String configuration = Configuration.of(link, links.mappings(link.id()));
    return run.phase().compareTo(RunPhase.APPLY) < 0
        || (!age.isOld(run) && configuration.equals(link.progress().plannedUnder()));
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
    return begin(Run.starting(new RunId(names.next()), link, trigger, clock.instant()));
  }

  private Run begin(Run run) throws RunRefused {
    if (!runs.begin(run)) {
      throw busy();
    }
    outdate(run.link(), run.id());
    launcher.launch(run.id());
    return run;
  }

  /** Only the newest plan may be approved; it knows what the older ones knew, and more. */
  private void outdate(LinkId link, RunId newest) {
    for (Run waiting : runs.waiting(link)) {
      if (!waiting.id().equals(newest)) {
        runs.end(
            waiting.id(),
            RunStatus::isApprovable,
            now ->
                now.ending(
                    RunStatus.DISCARDED, clock.instant(), List.of("A newer run took its place")));
      }
    }
  }

  private static RunRefused busy() {
    return new RunRefused(
        RunRefused.Why.BUSY, "Another run of this link or of its group is at work");
  }
}
