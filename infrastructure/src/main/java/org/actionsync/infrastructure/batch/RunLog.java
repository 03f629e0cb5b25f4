package org.actionsync.infrastructure.batch;

import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.RunId;
import org.jboss.logging.MDC;

/**
 * While it is open, every line that this thread logs carries the run, and its link once that is
 * known. Threads are used again: what is not closed would sign the lines of others.
 */
final class RunLog implements AutoCloseable {

  private static final String RUN = "run";
  private static final String LINK = "link";

  private RunLog() {}

  /** Opens it for a run whose link is not known yet. */
  static RunLog of(RunId run) {
    MDC.put(RUN, run.value());
    return new RunLog();
  }

  /** From here on the link too. */
  void link(LinkId link) {
    MDC.put(LINK, link.value());
  }

  @Override
  public void close() {
    MDC.remove(RUN);
    MDC.remove(LINK);
  }
}
