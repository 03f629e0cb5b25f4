package org.actionsync.infrastructure.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.sync.InterruptRun;
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

  /** Ends the run if it is about to stop; for steps beside which no other is at work. */
  final boolean goesOn(RunId id) {
    return injected(interruptRun).conclude(id);
  }

  /** Does the step's work and answers {@link #GO} or {@link #STOP}. */
  abstract String work(RunId id) throws DirectoryUnavailable;

  @Override
  public final String process() {
    RunId id = new RunId(injected(run));
    try {
      return work(id);
    } catch (DirectoryUnavailable unavailable) {
      LOG.log(Level.WARNING, "Run {0} stops: {1}", new Object[] {id, unavailable.getMessage()});
      injected(interruptRun).unavailable(id, unavailable);
      return GO; // the next step that stands alone ends the run
    } catch (RuntimeException | Error fault) {
      LOG.log(Level.SEVERE, fault, () -> "Run " + id + " failed");
      injected(interruptRun).failed(id);
      throw fault;
    }
  }

  /** What the container injected; throws when it did not. */
  static <T> T injected(@Nullable T bean) {
    if (bean == null) {
      throw new IllegalStateException("Not injected");
    }
    return bean;
  }
}
