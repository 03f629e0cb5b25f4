package org.actionsync.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;

/**
 * The pairs of all links.
 *
 * <p>What a run finds out about pairs while it plans is only <em>proposed</em>: nobody else sees it
 * until the plan goes on, and nothing of it stays when the plan is thrown away or was a preview.
 * Only the node that holds the lease of a run proposes and confirms: for any other, and once the
 * run was stopped, both throw {@link LeaseLost}.
 */
public interface Pairs {

  /**
   * Keeps new pairs, and what planning found out about known ones, for {@link #confirm}. A later
   * proposal for the same pair replaces an earlier one, also another run's.
   */
  void propose(RunId run, List<Pair> pairs);

  /** Puts in force what the run proposed. Doing it twice is harmless. */
  void confirm(RunId run);

  /** Forgets whatever runs of the link proposed and nobody put in force. */
  void discard(LinkId link);

  /** Forgets what this run proposed and nobody put in force. */
  void discard(RunId run);

  /** Adds a pair that is in force at once. */
  void add(Pair pair);

  /**
   * Changes a pair in force from what is stored now, as one step, because both lanes of a run may
   * write to the same pair.
   */
  void change(PairId id, UnaryOperator<Pair> change);

  /** Forgets a pair in force if it is detached, because somebody else is the same person. */
  void forgetDetached(PairId id);

  /** The pair in force of this person. */
  Optional<Pair> of(LinkId link, Side side, RemoteId person);

  /** The pair in force of this name. */
  Optional<Pair> find(PairId id);

  /** Counts of the pairs in force. */
  default Counts count(LinkId link) {
    return count(List.of(link)).getOrDefault(link, Counts.NONE);
  }

  /** Counts of the pairs in force of each of these links that has any. */
  Map<LinkId, Counts> count(Collection<LinkId> links);

  /**
   * How many pairs a link has.
   *
   * @param attached that are kept in step
   * @param detached that stopped
   */
  record Counts(long attached, long detached) {

    /** Of a link without pairs. */
    public static final Counts NONE = new Counts(0, 0);
  }
}
