package org.actionsync.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.actionsync.domain.run.RunId;
import org.jberet.operations.AbstractJobOperator;
import org.jberet.repository.JobExecutionSelector;
import org.jberet.repository.JobRepository;
import org.jberet.spi.BatchEnvironment;
import org.junit.jupiter.api.Test;

/** Which jobs are started, and what the server keeps of them. */
class BatchRunLauncherTest {

  private final BatchRunLauncher launcher = new BatchRunLauncher();
  private final Server server = new Server();

  private void launch(String run) {
    launcher.launch(new RunId(run), server);
  }

  @Test
  void a_run_has_one_job_at_a_time() {
    launch("one");
    launch("one");
    launch("two");
    assertThat(server.jobs.values()).extracting(Job::run).containsExactly("one", "two");

    server.job(1).status = BatchStatus.STOPPING;
    launch("one");
    assertThat(server.jobs).hasSize(2);
  }

  @Test
  void a_run_whose_job_ended_gets_another() {
    launch("one");
    server.job(1).status = BatchStatus.FAILED;

    launch("one");

    assertThat(server.jobs.values()).extracting(Job::run).containsExactly("one");
    assertThat(server.jobs).containsOnlyKeys(2L);
  }

  @Test
  void the_server_keeps_nothing_of_jobs_that_ended() {
    for (int run = 0; run < 1000; run++) {
      launch("run-" + run);
      server.jobs.lastEntry().getValue().status = BatchStatus.COMPLETED;
    }
    launch("last");

    assertThat(server.jobs.values()).extracting(Job::run).containsExactly("last");
    assertThat(server.instances).hasSize(1);
  }

  @Test
  void a_job_that_another_deployment_left_at_work_is_left_alone() {
    launch("one");

    new BatchRunLauncher().launch(new RunId("one"), server);

    assertThat(server.jobs).hasSize(1);
  }

  @Test
  void all_running_jobs_are_asked_for_only_once() {
    launch("one");
    launch("two");
    launch("one");

    assertThat(server.looks).isEqualTo(1);
  }

  private static final class Job {

    private final long id;
    private final String run;
    private BatchStatus status = BatchStatus.STARTED;

    private Job(long id, String run) {
      this.id = id;
      this.run = run;
    }

    private String run() {
      return run;
    }

    private JobExecution asSeen() {
      return answering(JobExecution.class, Map.of("getExecutionId", id, "getBatchStatus", status));
    }
  }

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> answers.get(method.getName())));
  }

  /** A server that keeps everything until it is told to forget. */
  private static final class Server extends AbstractJobOperator {

    private final TreeMap<Long, Job> jobs = new TreeMap<>();
    private final TreeMap<Long, Long> instances = new TreeMap<>();
    private long started;
    private int looks;

    @Override
    public long start(String job, Properties parameters) {
      started++;
      jobs.put(started, new Job(started, parameters.getProperty(BatchRunLauncher.RUN)));
      instances.put(started + 10_000, started);
      return started;
    }

    private Job job(long id) {
      if (!jobs.containsKey(id)) {
        throw new NoSuchJobExecutionException("no job " + id);
      }
      return jobs.get(id);
    }

    @Override
    public JobExecution getJobExecution(long id) {
      return job(id).asSeen();
    }

    @Override
    public JobInstance getJobInstance(long id) {
      return answering(JobInstance.class, Map.of("getInstanceId", job(id).id + 10_000));
    }

    @Override
    public Properties getParameters(long id) {
      Properties parameters = new Properties();
      parameters.setProperty(BatchRunLauncher.RUN, job(id).run);
      return parameters;
    }

    @Override
    public List<Long> getRunningExecutions(String name) {
      looks++;
      return jobs.values().stream()
          .filter(job -> job.status == BatchStatus.STARTED)
          .map(job -> job.id)
          .toList();
    }

    @Override
    public BatchEnvironment getBatchEnvironment() {
      throw new UnsupportedOperationException("not asked for");
    }

    @Override
    public JobRepository getJobRepository() {
      return (JobRepository)
          Proxy.newProxyInstance(
              JobRepository.class.getClassLoader(),
              new Class<?>[] {JobRepository.class},
              (proxy, method, args) -> {
                switch (method.getName()) {
                  case "removeJobInstance" -> instances.remove(args[0]);
                  case "removeJobExecutions" -> {
                    JobExecutionSelector which = (JobExecutionSelector) args[0];
                    jobs.values().removeIf(job -> which.select(job.asSeen(), jobs.keySet()));
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                }
                return null;
              });
    }
  }
}
