package org.actionsync.application.sync;

import java.util.List;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.Run;

/**
 * Has the runs go on that the database has as running: after the server stopped, or when a job
 * ended without being able to say so. Called at start-up and every minute; a run at work is left
 * alone.
 */
public final class ResumeRuns {

  private final Runs runs;
  private final RunLauncher launcher;

  /** Goes on with those of {@code runs}. */
  public ResumeRuns(Runs runs, RunLauncher launcher) {
    this.runs = runs;
    this.launcher = launcher;
  }

  /** Has every run go on that the database has as running, and says which those are. */
  public List<Run> resume() {
    List<Run> running = runs.running();
    running.forEach(run -> launcher.launch(run.id()));
    return running;
  }
}
