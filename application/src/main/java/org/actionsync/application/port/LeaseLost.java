package org.actionsync.application.port;

import org.actionsync.domain.run.RunId;

/**
 * This node may no longer carry the run out: its lease ended and another node went on with it, or
 * an admin stopped it, or another run reads the place by now. Nothing was stored. No fault: whoever
 * meets this stops quietly.
 */
public final class LeaseLost extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** The lease of {@code run} is another's, or nobody's. */
  public LeaseLost(RunId run) {
    super("Run " + run + " is not this node's to carry out");
  }

  /** Another reading of {@code place} began after this one. */
  public LeaseLost(Place place, long scan) {
    super("Scan " + scan + " of " + place + " is not its last one");
  }
}
