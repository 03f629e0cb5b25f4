package org.actionsync.infrastructure.batch;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import java.util.Collection;
import java.util.Set;
import org.jberet.operations.AbstractJobOperator;
import org.jberet.operations.DelegatingJobOperator;
import org.jberet.repository.JobExecutionSelector;
import org.jberet.repository.JobRepository;
import org.jspecify.annotations.Nullable;

/**
 * Has the server forget jobs that ended. It keeps each in memory for as long as it lives, with a
 * copy of the job and all steps; its limit of records is one on what it answers, not on what it
 * keeps, and Jakarta Batch has no word for forgetting, so this asks JBeret itself.
 */
final class EndedJobs {

  private static final Set<BatchStatus> ENDED =
      Set.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  private EndedJobs() {}

  /**
   * Has {@code server} forget the job if it ended.
   *
   * @return whether it ended
   */
  static boolean forget(JobOperator server, long job) {
    try {
      if (!ENDED.contains(server.getJobExecution(job).getBatchStatus())) {
        return false;
      }
      long instance = server.getJobInstance(job).getInstanceId();
      JobRepository kept = repository(server);
      if (kept != null) {
        kept.removeJobExecutions(new Only(job));
        kept.removeJobInstance(instance);
      }
      return true;
    } catch (NoSuchJobExecutionException forgotten) {
      return true;
    }
  }

  private static @Nullable JobRepository repository(JobOperator server) {
    JobOperator own = server instanceof DelegatingJobOperator outer ? outer.getDelegate() : server;
    return own instanceof AbstractJobOperator jberet ? jberet.getJobRepository() : null;
  }

  /** Selects one job. */
  private static final class Only implements JobExecutionSelector {

    private final long job;

    private Only(long job) {
      this.job = job;
    }

    @Override
    public boolean select(JobExecution execution, Collection<Long> all) {
      return execution.getExecutionId() == job;
    }

    @Override
    public @Nullable JobContext getJobContext() {
      return null;
    }

    @Override
    public void setJobContext(JobContext context) {}

    @Override
    public @Nullable StepContext getStepContext() {
      return null;
    }

    @Override
    public void setStepContext(StepContext context) {}
  }
}
