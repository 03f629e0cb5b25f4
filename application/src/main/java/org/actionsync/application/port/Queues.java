package org.actionsync.application.port;

import java.util.List;
import org.actionsync.domain.run.LinkId;

/** How much waits, counted in one go for all links. */
public interface Queues {

  /** Of every link for which anything waits, in no order. */
  List<Sizes> sizes();

  /**
   * What waits for one link.
   *
   * @param link the link
   * @param inReview open review items
   * @param setAside changes that are set aside, and that no later change took the place of
   * @param heldRuns runs that wait for approval
   * @param planned changes still to be carried out, of runs at work, held or interrupted
   */
  record Sizes(LinkId link, long inReview, long setAside, long heldRuns, long planned) {}
}
