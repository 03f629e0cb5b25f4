package org.actionsync.application.sync;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;

/**
 * Stops a run that cannot go on, and says why where an admin looks. Infers nothing and deletes
 * nothing: what was planned stays planned.
 */
public final class InterruptRun {

  private final Runs runs;
  private final LinkTerms terms;
  private final Connections connections;
  private final Clock clock;

  /** Stops runs kept in {@code runs}. */
  public InterruptRun(Runs runs, LinkTerms terms, Connections connections, Clock clock) {
    this.runs = runs;
    this.terms = terms;
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * A service cannot be used. The run is about to stop; it does when {@link #conclude} finds none
   * of its steps at work.
   */
  public void unavailable(RunId runId, DirectoryUnavailable reason) {
    runs.keep(runId)
        .filter(Run::isGoingOn)
        .ifPresent(
            run -> {
              runs.save(run.stopping(String.valueOf(reason.getMessage())));
              connections.fail(terms.of(run.link()), reason);
            });
  }

  /**
   * Stops the run if it is about to. Called where no two steps are at work. The run goes on when
   * its link is due again, or on request.
   *
   * @return whether the run goes on now
   */
  public boolean conclude(RunId runId) {
    Optional<Run> found = runs.keep(runId);
    found
        .filter(run -> run.status() == RunStatus.RUNNING && !run.isGoingOn())
        .ifPresent(
            run ->
                runs.save(run.ending(RunStatus.INTERRUPTED, clock.instant(), run.heldBecause())));
    return found.filter(Run::isGoingOn).isPresent();
  }

  /** A fault of ours. The run is not repeated as it is; the next one starts afresh. */
  public void failed(RunId runId) {
    runs.keep(runId)
        .filter(run -> run.status() == RunStatus.RUNNING)
        .ifPresent(
            run ->
                runs.save(
                    run.ending(
                        RunStatus.FAILED,
                        clock.instant(),
                        List.of("A fault in ActionSync; the server's log has the details"))));
  }
}
