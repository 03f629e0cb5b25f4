package org.actionsync.application.sync;

import java.time.Clock;
import java.util.List;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Snapshots;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;

/** What an admin decides about a run: carry its plan out, throw it away, or stop it. */
public final class DecideRun {

  private final Runs runs;
  private final LinkTerms terms;
  private final Snapshots snapshots;
  private final Pairs pairs;
  private final RunLauncher launcher;
  private final Clock clock;

  /** Decides about runs kept in {@code runs}. */
  public DecideRun(
      Runs runs,
      LinkTerms terms,
      Snapshots snapshots,
      Pairs pairs,
      RunLauncher launcher,
      Clock clock) {
    this.runs = runs;
    this.terms = terms;
    this.snapshots = snapshots;
    this.pairs = pairs;
    this.launcher = launcher;
    this.clock = clock;
  }

  /**
   * Has a held or previewed plan carried out, or an undo that was interrupted go on.
   *
   * <p>An undo is carried out also for a disabled link and whatever was read or configured since:
   * it leaves alone whatever no longer says what was written.
   *
   * @throws RunRefused if there is no such run, if it does not wait for approval, if the link is
   *     disabled, if people were read again or the link was configured otherwise since it was
   *     planned, or if another run is at work
   */
  public Run approve(RunId id) throws RunRefused {
    Run run = find(id);
    if (!isStoppedUndo(run)) {
      requireWaiting(run);
    }
    LinkTerms.Loaded link =
        terms
            .find(run.link())
            .orElseThrow(() -> new RunRefused(RunRefused.Why.NO_LINK, "The campaign was unlinked"));
    if (run.trigger() != Trigger.UNDO) { // an undo looks everybody up right before the write
      requireUpToDate(run, link);
    }
    StartRun.requireRoom(runs);
    boolean planned = !isStoppedUndo(run) || run.phase() == RunPhase.APPLY;
    Run going = planned ? run.applying(clock.instant()) : run.in(run.phase());
    if (!runs.resume(going)) {
      Run meanwhile = find(id);
      if (!isStoppedUndo(meanwhile)) {
        requireWaiting(meanwhile); // says so if somebody else decided it
      }
      throw new RunRefused(
          RunRefused.Why.BUSY, "Another run of this link or of its group is at work");
    }
    if (planned) {
      pairs.confirm(id);
    }
    launcher.launch(id);
    return going;
  }

  /** Nothing else has it go on when its link is disabled, or after some hours. */
  private static boolean isStoppedUndo(Run run) {
    return run.trigger() == Trigger.UNDO && run.status() == RunStatus.INTERRUPTED;
  }

  private void requireUpToDate(Run run, LinkTerms.Loaded link) throws RunRefused {
    if (!link.link().enabled()) {
      throw new RunRefused(
          RunRefused.Why.DISABLED, "Enable the link before its plan is carried out");
    }
    boolean readAgain =
        snapshots.reading(link.place(Side.NETWORK)).scan() != run.networkScan()
            || snapshots.reading(link.place(Side.BUILDER)).scan() != run.builderScan();
    if (readAgain) {
      throw new RunRefused(
          RunRefused.Why.NOT_NOW, "People were read again since this was planned; plan anew");
    }
    if (!link.isPlannedUnderPresentConfiguration()) {
      throw new RunRefused(
          RunRefused.Why.NOT_NOW,
          "The link's configuration changed since this was planned; plan anew");
    }
  }

  /**
   * Throws a held or previewed plan away. The next run plans anew.
   *
   * @throws RunRefused if there is no such run, or it does not wait for approval
   */
  public Run discard(RunId id) throws RunRefused {
    find(id);
    Run discarded =
        runs.end(
                id,
                RunStatus::isApprovable, // by now, whatever somebody else decided meanwhile
                now -> now.ending(RunStatus.DISCARDED, clock.instant(), now.heldBecause()))
            .orElseThrow(DecideRun::notWaiting);
    pairs.discard(id); // of this run alone: the next may be proposing already
    return discarded;
  }

  /**
   * Stops a run at work before its next change. What was written stays; what was not is planned
   * again by the next run.
   *
   * @throws RunRefused if there is no such run, or it is not at work
   */
  public Run cancel(RunId id) throws RunRefused {
    find(id);
    return runs.end(
            id,
            DecideRun::isAtWork,
            now -> now.ending(RunStatus.CANCELLED, clock.instant(), List.of("Stopped by an admin")))
        .orElseThrow(() -> new RunRefused(RunRefused.Why.NOT_NOW, "The run is not at work"));
  }

  private static boolean isAtWork(RunStatus status) {
    return status == RunStatus.RUNNING || status == RunStatus.INTERRUPTED;
  }

  private static RunRefused notWaiting() {
    return new RunRefused(RunRefused.Why.NOT_NOW, "The run does not wait for approval");
  }

  private static void requireWaiting(Run run) throws RunRefused {
    if (!run.status().isApprovable()) {
      throw notWaiting();
    }
  }

  private Run find(RunId id) throws RunRefused {
    return runs.find(id)
        .orElseThrow(() -> new RunRefused(RunRefused.Why.NO_RUN, "There is no run " + id));
  }
}
