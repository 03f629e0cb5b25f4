package org.actionsync.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;

/**
 * The runs and what became of them, as one node sees them.
 *
 * <p>A RUNNING run is carried out by the node that holds its lease. A lease ends some time after it
 * was last renewed; then any node may take the run over. Each taking has a higher fencing number,
 * and only the node that has the highest may store how the run goes on.
 */
public interface Runs {

  /**
   * Stores a new run in status RUNNING and takes its lease. Committed when this returns.
   *
   * @return false, and nothing stored, while another run of the link, or of a link of the same
   *     group, is RUNNING
   */
  boolean begin(Run run);

  /**
   * Sets a stored run RUNNING again and takes its lease, as {@link #begin} does with a new one.
   *
   * @return false, and nothing stored, while this or another run of the link or its group is
   *     RUNNING: of two who resume the same run only one may carry it out; and when the run is over
   *     by now, whatever the caller saw before
   */
  boolean resume(Run run);

  /**
   * Stores all of a known run but its progress and totals, which others may be adding to.
   *
   * @throws LeaseLost unless this node holds the lease, which nobody does of a run that ended
   */
  void save(Run run);

  /**
   * Ends a known run that somebody has decided about, on whichever node it is: whoever is at work
   * at it loses the lease.
   *
   * @param still how it has to stand for that by now, whatever the caller saw before
   * @param ending what it becomes, of what it is by now; stored like by {@link #save}
   * @return the ended run; nothing, and nothing stored, if it stands differently
   */
  Optional<Run> end(RunId run, Predicate<RunStatus> still, UnaryOperator<Run> ending);

  /**
   * The run as it stands, if it is RUNNING and this node holds its lease, which then lasts longer
   * than any single call to a service. Asked before every page and every change.
   */
  Optional<Run> keep(RunId id);

  /** Renews the leases of all runs of this node. Called more often than leases end. */
  void renew();

  /**
   * Takes over RUNNING runs, the oldest first: those whose lease ended, and those that this node
   * had before it was started anew. Of two nodes that do so at once, one gets the run.
   *
   * @param most at most that many
   */
  void takeOver(int most);

  /** Runs in status RUNNING whose lease this node holds, oldest first. */
  List<Run> mine();

  /**
   * Adds to the totals of a run; safe while others do the same, and accepted from everybody,
   * because what is counted has happened.
   */
  void count(RunId run, Map<Total, Long> more);

  /** Stores how far the run is, from 0 to 1, unless another node carries it out. */
  void progress(RunId run, double progress);

  /** The run, if there is one of this name. */
  default Optional<Run> find(RunId id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** Those of these runs that there are. */
  Map<RunId, Run> find(Collection<RunId> ids);

  /** Runs in status RUNNING, oldest first. */
  List<Run> running();

  /** Runs of the link that wait for approval (HELD or PREVIEWED), newest first. */
  List<Run> waiting(LinkId link);

  /** The link's newest run. */
  default Optional<Run> last(LinkId link) {
    return Optional.ofNullable(last(List.of(link)).get(link));
  }

  /** The newest run of each of these links that has any. */
  Map<LinkId, Run> last(Collection<LinkId> links);

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
