package org.actionsync.infrastructure.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
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

  /** The jobs that may be at work, by the names of their runs. */
  private final Map<String, Long> jobs = new HashMap<>();

  private boolean knowsThoseOfBefore;

  @Override
  public void launch(RunId run) {
    launch(run, BatchRuntime.getJobOperator());
  }

  /** One at a time, so that nobody launches between the look and the start. */
  synchronized void launch(RunId run, JobOperator server) {
    if (!knowsThoseOfBefore) { // which another deployment left, and which are about to stop
      takeOver(server);
      knowsThoseOfBefore = true;
    }
    jobs.values().removeIf(job -> EndedJobs.forget(server, job));
    if (!jobs.containsKey(run.value())) {
      Properties parameters = new Properties();
      parameters.setProperty(RUN, run.value());
      jobs.put(run.value(), server.start(JOB, parameters));
    }
  }

  private void takeOver(JobOperator server) {
    try {
      for (Long job : server.getRunningExecutions(JOB)) {
        jobs.put(server.getParameters(job).getProperty(RUN), job);
      }
    } catch (NoSuchJobException neverStarted) {
      // since the server started
    }
  }
}
