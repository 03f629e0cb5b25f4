package org.actionsync.application.sync;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Snapshots;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.BrakeKind;
import org.actionsync.domain.plan.SafetyBrake;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;

/**
 * Plans a whole run from what was read, and decides whether it may be carried out.
 *
 * <p>Nothing here writes to a service. What is found out about pairs is only proposed until the
 * plan goes on.
 */
public final class PlanRun {

  private final Runs runs;
  private final Links links;
  private final LinkTerms terms;
  private final Storage storage;
  private final Clock clock;

  /**
   * Where planning reads and writes.
   *
   * @param cases the people to look at
   * @param snapshots what was read
   * @param pairs who is who
   * @param plans the changes
   * @param reviews the questions
   * @param names names for new pairs and questions
   * @param undos what undo runs take back, and what retries try again
   */
  public record Storage(
      Cases cases,
      Snapshots snapshots,
      Pairs pairs,
      Plans plans,
      Reviews reviews,
      Names names,
      Undos undos) {}

  /** Plans into {@code storage}. */
  public PlanRun(Runs runs, Links links, LinkTerms terms, Storage storage, Clock clock) {
    this.runs = runs;
    this.links = links;
    this.terms = terms;
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * Plans the run, unless it is beyond planning.
   *
   * @return whether the run goes on to write; otherwise it was held or previewed, or is not running
   */
  public boolean plan(RunId runId) {
    Optional<Run> found = runs.keep(runId).filter(Run::isGoingOn);
    if (found.isEmpty()) {
      return false;
    }
    Run run = found.get();
    if (!Steps.isDue(run, RunPhase.PLAN)) {
      // It was planned before it was interrupted, perhaps between its approval and this.
      storage.pairs().confirm(runId);
      return true;
    }
    LinkTerms.Loaded link = terms.of(run.link());
    Optional<ChangeId> again = RetryPlanning.of(runId, storage.undos());
    if (again.isPresent()) {
      new RetryPlanning(run, link, storage, clock).plan(again.get());
      return goOn(run);
    }
    Run planning =
        run.in(RunPhase.PLAN)
            .plannedFrom(
                storage.snapshots().reading(link.place(Side.NETWORK)).scan(),
                storage.snapshots().reading(link.place(Side.BUILDER)).scan());
    runs.save(planning);
    if (run.trigger() == Trigger.UNDO) {
      runs.save(new UndoPlanning(planning, link, storage, runs).plan(clock));
      return false;
    }
    boolean known = link.isPlannedUnderPresentConfiguration();
    if (!known) {
      String configuration = link.configuration();
      links.change(link.link().id(), l -> l.with(l.progress().startingOver(configuration)));
    }
    Planning work = new Planning(planning, link, storage, clock);
    work.all(known ? link.changedSincePlanned() : link.everybody());
    runs.count(runId, work.totals());
    boolean cancelled = runs.keep(runId).filter(Run::isGoingOn).isEmpty();
    return !cancelled && conclude(planning, link, work.detached());
  }

  /** A retry has read nothing and says nothing about the others, so it needs no look at a brake. */
  private boolean goOn(Run retry) {
    boolean cancelled = runs.keep(retry.id()).filter(Run::isGoingOn).isEmpty();
    if (!cancelled) {
      runs.save(retry.in(RunPhase.APPLY));
    }
    return !cancelled;
  }

  /**
   * A preview counts for the first run only if the link was enabled after it: whoever previews a
   * link that is enabled already has yet to look at what it shows.
   */
  private boolean conclude(Run run, LinkTerms.Loaded link, long detached) {
    if (run.trigger() == Trigger.PREVIEW) {
      runs.save(run.ending(RunStatus.PREVIEWED, clock.instant(), List.of()));
      links.change(link.link().id(), l -> l.enabled() ? l : l.previewed(link.configuration()));
      return false;
    }
    List<String> objections = objections(run, link, detached);
    if (!objections.isEmpty()) {
      runs.save(run.ending(RunStatus.HELD, clock.instant(), objections));
      return false;
    }
    storage.pairs().confirm(run.id());
    runs.save(run.applying(clock.instant()));
    return true;
  }

  private List<String> objections(Run run, LinkTerms.Loaded link, long detached) {
    boolean first = link.link().progress().lastCompleteAt() == null;
    if (first && link.configuration().equals(link.link().previewed())) {
      return List.of(); // an admin saw what it would do, and enabled it
    }
    if (first) {
      return List.of("The first run of a link needs approval, or a preview before it is enabled");
    }
    Map<BrakeKind, Long> counts = new EnumMap<>(BrakeKind.class);
    counts.putAll(storage.plans().counts(run.id()));
    counts.put(BrakeKind.DETACH, detached);
    SafetyBrake brake = link.link().settings().brake();
    return brake.objections(counts, storage.pairs().count(link.link().id()).attached());
  }
}
