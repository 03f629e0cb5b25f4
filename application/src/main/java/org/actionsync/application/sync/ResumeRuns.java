package org.actionsync.application.sync;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;

/**
 * Has runs go on that nobody is at work on: after the server stopped, when a job ended without
 * being able to say so, or when the node that carried a run out is gone. Called at start-up and
 * several times while a lease lasts; a run at work is left alone, and its lease renewed.
 */
public final class ResumeRuns {

  private final Runs runs;
  private final PlanAge age;
  private final RunLauncher launcher;
  private final Clock clock;

  /** Goes on with those of {@code runs}. */
  public ResumeRuns(Runs runs, Plans plans, RunLauncher launcher, Clock clock) {
    this.runs = runs;
    this.age = new PlanAge(plans, clock);
    this.launcher = launcher;
    this.clock = clock;
  }

  /**
   * Has every run go on that is this node's by now, and says which those are. One that nobody was
   * at work on for hours stops instead; its link's next run plans anew what it did not do.
   */
  public List<Run> resume() {
    runs.renew();
    Set<RunId> before = runs.mine().stream().map(Run::id).collect(Collectors.toSet());
    runs.takeOver(Math.max(0, StartRun.MOST_AT_WORK - before.size()));
    runs.mine().stream()
        .filter(run -> !before.contains(run.id()))
        .filter(run -> run.phase() == RunPhase.APPLY && age.isOld(run))
        .forEach(this::stop);
    List<Run> mine = runs.mine();
    mine.forEach(run -> launcher.launch(run.id()));
    return mine;
  }

  private void stop(Run run) {
    String why = "Nobody carried its plan out for hours; the next run plans anew";
    runs.save(run.ending(RunStatus.INTERRUPTED, clock.instant(), List.of(why)));
  }
}
