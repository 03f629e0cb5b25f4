package org.actionsync.infrastructure.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.application.sync.ResumeRuns;
import org.actionsync.application.sync.StartDueRuns;
import org.actionsync.domain.run.Run;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Looks every minute which links are due, unless told to look more or less often; each is about
 * once an hour, on a minute of its own, and at start-up if its turn was missed while the server was
 * down.
 *
 * <p>Transactions belong to the ports: a run's row has to be committed before its job starts.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class HourlySync {

  private static final Logger LOG = Logger.getLogger(HourlySync.class.getName());
  private static final long SOON = 1_000;
  private static final String LEASES = "leases";

  /** A lease is renewed so often while it lasts, so that one missed turn does no harm. */
  private static final int TURNS = 4;

  @Inject @Nullable ResumeRuns resumeRuns;
  @Inject @Nullable StartDueRuns startDueRuns;
  @Resource @Nullable TimerService timers;

  @Inject
  @ConfigProperty(name = "actionsync.lease", defaultValue = "PT90S")
  @Nullable Duration lease;

  @Inject
  @ConfigProperty(name = "actionsync.look-every", defaultValue = "PT1M")
  @Nullable Duration lookEvery;

  /** Created by the container. */
  public HourlySync() {}

  @PostConstruct
  void begin() {
    if (timers == null || lease == null || lookEvery == null) {
      throw new IllegalStateException("The server has no timer service");
    }
    // Not in this call: jobs can start only when the deployment is complete.
    timers.createIntervalTimer(SOON, lookEvery.toMillis(), new TimerConfig("due links", false));
    long often = lease.toMillis() / TURNS;
    timers.createIntervalTimer(often, often, new TimerConfig(LEASES, false));
  }

  @Timeout
  void atStartUpAndOften(Timer timer) {
    if (LEASES.equals(timer.getInfo())) {
      keepRunsGoing();
    } else {
      startWhatIsDue();
    }
  }

  /** Renews the leases of this node's runs, and takes over those of a node that is gone. */
  private void keepRunsGoing() {
    if (resumeRuns == null) {
      throw new IllegalStateException("Not injected");
    }
    try {
      resumeRuns.resume();
    } catch (Exception noDatabase) { // a commit that fails throws a checked one undeclared
      // The next turn is soon. Whoever cannot renew a lease makes no calls either.
      LOG.log(Level.WARNING, "Leases were not renewed: {0}", FaultForLog.line(noDatabase));
    }
  }

  /** Goes on with runs that no job is at work on, then starts what is due. */
  private void startWhatIsDue() {
    try {
      lookAround();
    } catch (Exception fault) { // a commit that fails throws a checked one undeclared
      if (!LostDatabase.isBehind(fault)) {
        throw fault;
      }
      LOG.warning(() -> "The database is away; trying again soon: " + FaultForLog.line(fault));
    }
  }

  private void lookAround() {
    if (resumeRuns == null || startDueRuns == null) {
      throw new IllegalStateException("Not injected");
    }
    resumeRuns.resume();
    for (StartDueRuns.Turn turn : startDueRuns.start()) {
      turn.run().ifPresent(HourlySync::sayThatItStarted);
      turn.fault().map(FaultForLog::of).ifPresent(fault -> sayWhatIsWrong(turn, fault));
      turn.waitsBecause()
          .ifPresent(why -> LOG.fine(() -> "Link " + turn.link() + " waits: " + why.getMessage()));
    }
  }

  private static void sayWhatIsWrong(StartDueRuns.Turn turn, Throwable fault) {
    LOG.log(Level.SEVERE, fault, () -> "Link " + turn.link());
  }

  private static void sayThatItStarted(Run run) {
    try (RunLog log = RunLog.of(run.id())) {
      log.link(run.link());
      LOG.info(() -> "Link " + run.link() + ": run " + run.id());
    }
  }
}
