package org.actionsync.application.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;

/** The runs and what became of them. */
public interface Runs {

  /**
   * Stores a new run in status RUNNING. Committed when this returns.
   *
   * @return false, and nothing stored, while another run of the link, or of a link of the same
   *     group, is RUNNING
   */
  boolean begin(Run run);

  /**
   * Sets a stored run RUNNING again, as {@link #begin} does a new one.
   *
   * @return false, and nothing stored, while this or another run of the link or its group is
   *     RUNNING: of two who resume the same run only one may carry it out
   */
  boolean resume(Run run);

  /**
   * Stores all of a known run but its progress and totals, which others may be adding to. A run
   * that ended does not run again by saving: throws {@link IllegalStateException}.
   */
  void save(Run run);

  /** Adds to the totals of a run; safe while others do the same. */
  void count(RunId run, Map<Total, Long> more);

  /** Stores how far the run is, from 0 to 1. */
  void progress(RunId run, double progress);

  /** The run, if there is one of this name. */
  Optional<Run> find(RunId id);

  /** Runs in status RUNNING, oldest first. */
  List<Run> running();

  /** Runs of the link that wait for approval (HELD or PREVIEWED), newest first. */
  List<Run> waiting(LinkId link);

  /** The link's newest run. */
  Optional<Run> last(LinkId link);

  /**
   * Runs, newest first.
   *
   * @param link only of this link; null for all
   * @param after only older than this run; null from the newest
   * @param first at most that many
   */
  Slice<Run> page(@Nullable LinkId link, @Nullable RunId after, int first);

  /** How many runs {@link #page} would list in all. */
  long count(@Nullable LinkId link);
}
