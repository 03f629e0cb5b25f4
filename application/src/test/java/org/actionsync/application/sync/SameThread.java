package org.actionsync.application.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.RunLauncher;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.RunId;

/**
 * Carries a run out at once, in the steps and the order of {@code sync.xml}; the two lanes take
 * turns. Things can happen in between, and the server can be killed.
 */
public final class SameThread implements RunLauncher {

  private final Parts parts;
  private Runnable afterReading = () -> {};
  private Runnable beforeWriting = () -> {};
  private Runnable afterOneChange = () -> {};
  private Runnable beforeVerifying = () -> {};
  private Runnable afterOneLook = () -> {};
  private Consumer<Duration> waiting;
  private boolean killed;
  private final List<RunId> launched = new ArrayList<>();

  /** The use cases that the steps hand their work to. */
  public record Parts(
      CheckLabels check,
      ReadPlace read,
      PlanRun plan,
      ApplyChange apply,
      VerifyWrites verify,
      CloseRun close,
      InterruptRun interrupt) {}

  private interface Work {
    void go() throws DirectoryUnavailable;
  }

  /** Waits by {@code waiting} when a step is to be gone on with later. */
  SameThread(Parts parts, Consumer<Duration> waiting) {
    this.parts = parts;
    this.waiting = waiting;
  }

  /** Happens before each waiting. */
  void whileWaiting(Runnable event) {
    Consumer<Duration> before = waiting;
    waiting =
        time -> {
          event.run();
          before.accept(time);
        };
  }

  /** Happens once, between writing and reading back. */
  void beforeVerifying(Runnable event) {
    beforeVerifying = event;
  }

  /** Happens once, after it was chosen what to read back. */
  void afterChoosing(Runnable event) {
    afterOneLook = event;
  }

  /** Happens once, between reading and planning. */
  void afterReading(Runnable event) {
    afterReading = event;
  }

  /** Happens once, between planning and writing. */
  void beforeWriting(Runnable event) {
    beforeWriting = event;
  }

  /** Happens once, after the first change was carried out. */
  void afterOneChange(Runnable event) {
    afterOneChange = event;
  }

  /** Nothing is carried out any more, as when the server stops. */
  void kill() {
    killed = true;
  }

  /** The server starts again. */
  void startUp() {
    killed = false;
  }

  List<RunId> launched() {
    return List.copyOf(launched);
  }

  @Override
  public void launch(RunId id) {
    launched.add(id);
    step(id, () -> parts.check().check(id));
    step(id, () -> parts.read().read(id, Side.NETWORK));
    step(id, () -> parts.read().read(id, Side.BUILDER));
    afterReading = happens(afterReading);
    if (!killed && planned(id)) {
      beforeWriting = happens(beforeWriting);
      lanes(id);
      beforeVerifying = happens(beforeVerifying);
      verify(id);
      if (!killed && parts.interrupt().conclude(id)) {
        parts.close().close(id);
      }
    }
  }

  private boolean planned(RunId id) {
    try {
      return parts.interrupt().conclude(id) && parts.plan().plan(id);
    } catch (LeaseLost elsewhere) {
      return false;
    }
  }

  private void lanes(RunId id) {
    boolean network = true;
    boolean builder = true;
    while (network || builder) {
      network = network && next(id, Side.NETWORK);
      builder = builder && next(id, Side.BUILDER);
    }
  }

  private void verify(RunId id) {
    boolean more = !killed && parts.interrupt().conclude(id);
    while (more) {
      List<Duration> pause = new ArrayList<>();
      step(id, () -> parts.verify().next(id).ifPresent(pause::add));
      pause.stream().filter(time -> !time.isZero()).forEach(waiting);
      more = !pause.isEmpty();
      if (more) {
        afterOneLook = happens(afterOneLook);
      }
    }
  }

  private boolean next(RunId id, Side lane) {
    boolean[] more = {false};
    step(id, () -> more[0] = parts.apply().next(id, lane));
    if (more[0]) {
      afterOneChange = happens(afterOneChange);
    }
    return more[0];
  }

  private void step(RunId id, Work work) {
    if (killed) {
      return;
    }
    try {
      work.go();
    } catch (DirectoryUnavailable unavailable) {
      parts.interrupt().unavailable(id, unavailable);
    } catch (LeaseLost elsewhere) {
      // It goes on on another node, or not at all.
    }
  }

  private static Runnable happens(Runnable event) {
    event.run();
    return () -> {};
  }
}
