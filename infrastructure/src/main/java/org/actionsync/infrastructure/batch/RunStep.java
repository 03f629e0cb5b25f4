package org.actionsync.infrastructure.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.Runs;
import org.actionsync.application.sync.InterruptRun;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** What all steps of {@code sync.xml} share: whose run it is, and what happens when it stops. */
abstract class RunStep extends AbstractBatchlet {

  static final String GO = "GO";
  static final String STOP = "STOP";

  private static final Logger LOG = Logger.getLogger(RunStep.class.getName());

  @Inject
  @BatchProperty(name = BatchRunLauncher.RUN)
  @Nullable String run;

  @Inject @Nullable InterruptRun interruptRun;
  @Inject @Nullable Runs runs;

  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile boolean stopping;

  /** The server is going down, and takes away what the step works with. */
  @Override
  public final void stop() {
    stopping = true;
    stop.countDown();
  }

  /** Waits, but not when the server goes down. */
  final void await(Duration time) {
    try {
      if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.fine("Woken, because the server stops");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting", interrupted);
    }
  }

  final boolean isStopping() {
    return stopping;
  }

  /** Ends the run if it is about to stop; for steps beside which no other is at work. */
  final boolean goesOn(RunId id) {
    return injected(interruptRun).conclude(id);
  }

  /** Does the step's work and answers {@link #GO} or {@link #STOP}. */
  abstract String work(RunId id) throws DirectoryUnavailable;

  @Override
  public final String process() {
    RunId id = new RunId(injected(run));
    try (RunLog log = RunLog.of(id)) {
      return signed(id, log);
    }
  }

  private String signed(RunId id, RunLog log) {
    try {
      injected(runs).find(id).map(Run::link).ifPresent(log::link);
      return work(id);
    } catch (DirectoryUnavailable unavailable) {
      if (stopping) { // our own call, cut off
        throw new IllegalStateException("Run " + id + " stops with the server", unavailable);
      }
      LOG.log(Level.WARNING, "Run {0} stops: {1}", new Object[] {id, unavailable.getMessage()});
      injected(interruptRun).unavailable(id, unavailable);
      return GO; // the next step that stands alone ends the run
    } catch (LeaseLost elsewhere) {
      LOG.log(Level.INFO, "Run {0} is not carried out here any more", id);
      return STOP;
    } catch (Exception | Error fault) { // a commit that fails throws a checked one undeclared
      if (isToEndBy(fault, id)) {
        return GO; // as above; until then no step does anything, because this one did only half
      }
      throw fault;
    }
  }

  /**
   * A run that loses its server or its database stays RUNNING, so that it goes on by itself with
   * the next job.
   */
  private boolean isToEndBy(Throwable fault, RunId id) {
    if (stopping) {
      LOG.log(
          Level.FINE, FaultForLog.of(fault), () -> "Run " + id + " was stopped with the server");
      return false;
    }
    if (LostDatabase.isBehind(fault)) {
      LOG.log(
          Level.WARNING,
          "Run {0} waits for the database: {1}",
          new Object[] {id, FaultForLog.line(fault)});
      return false;
    }
    LOG.log(Level.SEVERE, FaultForLog.of(fault), () -> "Run " + id + " failed");
    injected(interruptRun).failed(id);
    return true;
  }

  /** What the container injected; throws when it did not. */
  static <T> T injected(@Nullable T bean) {
    if (bean == null) {
      throw new IllegalStateException("Not injected");
    }
    return bean;
  }
}
