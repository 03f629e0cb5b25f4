package org.actionsync.infrastructure.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.domain.run.RunId;

/**
 * Launches {@code sync.xml}. Where the run stands is in our tables, so every launch is a new job;
 * but never a second one beside a job of the same run, which would do the same changes.
 */
@ApplicationScoped
class BatchRunLauncher implements RunLauncher {

  static final String RUN = "run";

  private static final String JOB = "sync";

  /** One at a time, so that nobody launches between the look and the start. */
  @Override
  public synchronized void launch(RunId run) {
    JobOperator jobs = BatchRuntime.getJobOperator();
    if (!isAtWork(jobs, run)) {
      Properties parameters = new Properties();
      parameters.setProperty(RUN, run.value());
      jobs.start(JOB, parameters);
    }
  }

  private static boolean isAtWork(JobOperator jobs, RunId run) {
    try {
      return jobs.getRunningExecutions(JOB).stream()
          .map(jobs::getParameters)
          .anyMatch(parameters -> run.value().equals(parameters.getProperty(RUN)));
    } catch (NoSuchJobException neverStarted) {
      return false; // since the server started
    }
  }
}
