package org.actionsync.application.sync;

import java.time.Clock;
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

  private static final String FAULT = "A fault in ActionSync; the server's log has the details";

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
   * Stops the run if it is about to. Called where no two steps are at work. After an outage the run
   * goes on when its link is due again, or on request; after a fault of ours the next one starts
   * afresh.
   *
   * @return whether the run goes on now
   */
  public boolean conclude(RunId runId) {
    Optional<Run> found = runs.keep(runId);
    found
        .filter(run -> run.status() == RunStatus.RUNNING && !run.isGoingOn())
        .ifPresent(run -> runs.save(run.ending(end(run), clock.instant(), run.heldBecause())));
    return found.filter(Run::isGoingOn).isPresent();
  }

  private static RunStatus end(Run run) {
    return run.heldBecause().contains(FAULT) ? RunStatus.FAILED : RunStatus.INTERRUPTED;
  }

  /**
   * A fault of ours, whatever else is the matter. The run is about to stop, as when a service is
   * {@link #unavailable}, and not at once: another step may be in the middle of a write, beside
   * which no other run of the group may begin.
   */
  public void failed(RunId runId) {
    runs.keep(runId).ifPresent(run -> runs.save(run.stopping(FAULT)));
  }
}
