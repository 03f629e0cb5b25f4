package org.actionsync.application.sync;

import java.util.List;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.Run;

/** Has the runs go on that were at work when the server stopped. Called once, at start-up. */
public final class ResumeRuns {

  private final Runs runs;
  private final RunLauncher launcher;

  /** Goes on with those of {@code runs}. */
  public ResumeRuns(Runs runs, RunLauncher launcher) {
    this.runs = runs;
    this.launcher = launcher;
  }

  /** Goes on with every run that the database has as running, and says which. */
  public List<Run> resume() {
    List<Run> running = runs.running();
    running.forEach(run -> launcher.launch(run.id()));
    return running;
  }
}
