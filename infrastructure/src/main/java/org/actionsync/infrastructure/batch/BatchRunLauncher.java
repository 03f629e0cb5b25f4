package org.actionsync.infrastructure.batch;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.domain.run.RunId;

/**
 * Launches {@code sync.xml}. Where the run stands is in our tables, so every launch is a new job.
 */
@ApplicationScoped
class BatchRunLauncher implements RunLauncher {

  static final String RUN = "run";

  @Override
  public void launch(RunId run) {
    Properties parameters = new Properties();
    parameters.setProperty(RUN, run.value());
    BatchRuntime.getJobOperator().start("sync", parameters);
  }
}
