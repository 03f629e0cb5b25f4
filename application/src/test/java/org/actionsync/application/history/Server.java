package org.actionsync.application.history;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.fake.MovingClock;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.application.port.Runs;
import org.actionsync.application.sync.DecideRun;
import org.actionsync.application.sync.PlanRun;
import org.actionsync.application.sync.ResumeRuns;
import org.actionsync.application.sync.RetryChange;
import org.actionsync.application.sync.SameThread;
import org.actionsync.application.sync.StartDueRuns;
import org.actionsync.application.sync.StartRun;
import org.actionsync.application.sync.Wiring;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * ActionSync as it runs between a start and a crash: has nothing but what is stored. Jobs are
 * carried out in the steps of {@code sync.xml}, several at a time; chance decides whose turn it is.
 */
final class Server implements RunLauncher {

  private final SameThread.Parts parts;
  private final ResumeRuns resume;
  private final StartDueRuns due;
  private final RetryMeans retry;
  final StartRun start;
  final DecideRun decide;
  private final MovingClock clock;
  private final Chance chance;
  private final List<Job> jobs = new ArrayList<>();
  private final Runnable afterEachStep;
  private @Nullable RunId atWork;

  private record RetryMeans(Runs runs, LinkTerms terms, Names names, Clock clock) {}

  /** What a server needs of the world. */
  record Surroundings(Services services, Names names, MovingClock clock, Chance chance) {}

  Server(Storage store, Surroundings around, Runnable afterEachStep) {
    this.clock = around.clock();
    Names names = around.names();
    Services services = around.services();
    this.chance = around.chance();
    this.afterEachStep = afterEachStep;
    this.parts = Wiring.parts(store, services.outside(), names, clock);
    this.start = new StartRun(store.links(), store.runs(), store.plans(), this, names, clock);
    this.resume = new ResumeRuns(store.runs(), store.plans(), this, clock);
    this.due = new StartDueRuns(store.links(), store.groups(), store.organizations(), start, clock);
    LinkTerms terms = new LinkTerms(store.links(), store.organizations());
    this.retry = new RetryMeans(store.runs(), terms, names, clock);
    this.decide = new DecideRun(store.runs(), terms, store.snapshots(), store.pairs(), this, clock);
  }

  /** Tries again what failed. */
  RetryChange retry(PlanRun.Storage storage) {
    return new RetryChange(
        retry.runs(), retry.terms(), storage, retry.names(), this, retry.clock());
  }

  /** The run whose step is being carried out; null in between. */
  @Nullable RunId atWork() {
    return atWork;
  }

  @Override
  public void launch(RunId run) {
    if (jobs.stream().noneMatch(job -> job.run.equals(run))) {
      jobs.add(new Job(run));
    }
  }

  /** What the timer does; then everything that is at work is carried out. */
  List<Run> everyMinute() {
    List<Run> begun = new ArrayList<>(resume.resume());
    due.start().forEach(turn -> turn.run().ifPresent(begun::add));
    workOff();
    return begun;
  }

  void workOff() {
    while (!jobs.isEmpty()) {
      Job job = chance.oneOf(jobs);
      atWork = job.run;
      if (!job.step()) {
        jobs.remove(job);
      }
      atWork = null;
      afterEachStep.run();
    }
  }

  private interface Work {
    void go() throws DirectoryUnavailable;
  }

  private enum Step {
    CHECK,
    READ,
    PLAN,
    APPLY,
    VERIFY,
    CLOSE
  }

  /** The steps of one run, of which each call does one. */
  private final class Job {

    private final RunId run;
    private Step next = Step.CHECK;
    private final Set<Side> toDo = EnumSet.noneOf(Side.class);

    Job(RunId run) {
      this.run = run;
    }

    /** Whether there is more to do. */
    boolean step() {
      switch (next) {
        case CHECK -> {
          guarded(() -> parts.check().check(run));
          begin(Step.READ);
        }
        case READ -> {
          Side side = anySide();
          toDo.remove(side);
          guarded(() -> parts.read().read(run, side));
          if (toDo.isEmpty()) {
            next = Step.PLAN;
          }
        }
        case PLAN -> {
          if (!planned()) {
            return false;
          }
          begin(Step.APPLY);
        }
        case APPLY -> {
          Side side = anySide();
          if (!more(side)) {
            toDo.remove(side);
          }
          if (toDo.isEmpty()) {
            next = Step.VERIFY;
          }
        }
        case VERIFY -> {
          if (!verified()) {
            next = Step.CLOSE;
          }
        }
        case CLOSE -> {
          if (parts.interrupt().conclude(run)) {
            parts.close().close(run);
          }
          return false;
        }
      }
      return true;
    }

    private void begin(Step step) {
      next = step;
      toDo.addAll(EnumSet.allOf(Side.class));
    }

    private boolean planned() {
      try {
        return parts.interrupt().conclude(run) && parts.plan().plan(run);
      } catch (LeaseLost stopped) {
        return false; // an admin stopped the run meanwhile
      }
    }

    private Side anySide() {
      return chance.oneOf(List.copyOf(toDo));
    }

    /** Whether there is more to read back. */
    private boolean verified() {
      List<Duration> pause = new ArrayList<>();
      if (parts.interrupt().conclude(run)) {
        guarded(() -> parts.verify().next(run).ifPresent(pause::add));
      }
      pause.forEach(clock::advance);
      return !pause.isEmpty();
    }

    private boolean more(Side side) {
      boolean[] more = {false};
      guarded(() -> more[0] = parts.apply().next(run, side));
      return more[0];
    }

    private void guarded(Work work) {
      try {
        work.go();
      } catch (DirectoryUnavailable unavailable) {
        parts.interrupt().unavailable(run, unavailable);
      } catch (LeaseLost stopped) {
        // An admin stopped the run meanwhile.
      }
    }
  }
}
