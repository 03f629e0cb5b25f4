package org.actionsync.application.sync;

import java.util.List;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.Run;

/**
 * Has runs go on that nobody is at work on: after the server stopped, when a job ended without
 * being able to say so, or when the node that carried a run out is gone. Called at start-up and
 * several times while a lease lasts; a run at work is left alone, and its lease renewed.
 */
public final class ResumeRuns {

  private final Runs runs;
  private final RunLauncher launcher;

  /** Goes on with those of {@code runs}. */
  public ResumeRuns(Runs runs, RunLauncher launcher) {
    this.runs = runs;
    this.launcher = launcher;
  }

  /** Has every run go on that is this node's by now, and says which those are. */
  public List<Run> resume() {
    runs.renew();
    runs.takeOver(Math.max(0, StartRun.MOST_AT_WORK - runs.mine().size()));
    List<Run> mine = runs.mine();
    mine.forEach(run -> launcher.launch(run.id()));
    return mine;
  }
}
