package org.actionsync.infrastructure.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.actionsync.application.sync.ResumeRuns;
import org.actionsync.application.sync.StartDueRuns;
import org.jspecify.annotations.Nullable;

/**
 * Looks every minute which links are due; each is about once an hour, on a minute of its own, and
 * at start-up if its turn was missed while the server was down.
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

  @Inject @Nullable ResumeRuns resumeRuns;
  @Inject @Nullable StartDueRuns startDueRuns;
  @Resource @Nullable TimerService timers;

  /** Created by the container. */
  public HourlySync() {}

  @PostConstruct
  void begin() {
    if (timers == null) {
      throw new IllegalStateException("The server has no timer service");
    }
    // Not in this call: jobs can start only when the deployment is complete.
    timers.createSingleActionTimer(SOON, new TimerConfig("start-up", false));
  }

  @Timeout
  void atStartUp(Timer timer) {
    everyMinute();
  }

  /** Goes on with runs that no job is at work on, then starts what is due. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  public void everyMinute() {
    if (resumeRuns == null || startDueRuns == null) {
      throw new IllegalStateException("Not injected");
    }
    resumeRuns.resume();
    for (StartDueRuns.Turn turn : startDueRuns.start()) {
      turn.run().ifPresent(run -> LOG.info(() -> "Link " + turn.link() + ": run " + run.id()));
      turn.waitsBecause()
          .ifPresent(why -> LOG.fine(() -> "Link " + turn.link() + " waits: " + why.getMessage()));
    }
  }
}
