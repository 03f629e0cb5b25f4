package org.actionsync.application.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;

/**
 * Shows followers how their runs go on, whichever node carries them out.
 *
 * <p>Nodes share nothing but the database, so this looks there: once for all followers of this
 * node, whenever somebody calls {@link #look}. Whoever comes back after a while is shown how the
 * run stands then; nothing has to be remembered about them meanwhile.
 */
public final class FollowRuns {

  private final Runs runs;
  private final Set<Followed> followed = ConcurrentHashMap.newKeySet();

  /** Looks into these. */
  public FollowRuns(Runs runs) {
    this.runs = runs;
  }

  /** Somebody who wants to know how a run goes on. */
  public interface Follower {

    /**
     * Here is how it stands now.
     *
     * @return false when they cannot take it in yet; then they are shown the run as it is by the
     *     next look, and what was between is left out
     */
    boolean sees(Run run);

    /** They have seen the run rest. It is not looked at any more. */
    void ends();
  }

  /** The run as it stands, ready to be followed; empty if there is none of this name. */
  public Optional<Followed> find(RunId id) {
    return runs.find(id).map(Followed::new);
  }

  /** Looks once at all runs that anybody follows, and shows what is new. */
  public void look() {
    List<RunId> wanted = followed.stream().map(one -> one.run).distinct().toList();
    if (wanted.isEmpty()) {
      return;
    }
    Map<RunId, Run> now = runs.find(wanted);
    for (Followed one : followed) {
      Run run = now.get(one.run);
      if (run != null) { // else somebody came after we asked
        one.show(run);
      }
    }
  }

  /** How many follow, for the sake of tests and limits. */
  public int followers() {
    return followed.size();
  }

  /** All that a follower would notice. */
  private record Shown(
      RunStatus status,
      RunPhase phase,
      double progress,
      @Nullable Instant finishedAt,
      Map<Total, Long> totals,
      List<String> heldBecause) {

    static Shown of(Run run) {
      return new Shown(
          run.status(),
          run.phase(),
          run.progress(),
          run.finishedAt(),
          run.totals(),
          run.heldBecause());
    }
  }

  /** One run of one follower. */
  public final class Followed {

    private final RunId run;
    private final Run first;
    private volatile boolean isOver;
    private @Nullable Follower follower;
    private @Nullable Shown last;

    private Followed(Run first) {
      this.run = first.id();
      this.first = first;
    }

    /** Shows the run at once, and from then on whatever becomes of it, until it rests. */
    public void begin(Follower next) {
      synchronized (this) {
        follower = next;
      }
      followed.add(this);
      if (isOver) { // stopped before it began, by somebody who could not know
        followed.remove(this);
        return;
      }
      show(first);
    }

    /** The follower went away: nothing more is shown. */
    public void stop() {
      isOver = true;
      followed.remove(this);
    }

    private synchronized void show(Run now) {
      Shown shown = Shown.of(now);
      if (isOver || follower == null || shown.equals(last) || !follower.sees(now)) {
        return;
      }
      last = shown;
      if (!now.status().isUnderWay() && !isOver) {
        stop();
        follower.ends();
      }
    }
  }
}
