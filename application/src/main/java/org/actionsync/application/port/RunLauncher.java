package org.actionsync.application.port;

import org.actionsync.domain.run.RunId;

/** Has a stored run carried out in the background. */
public interface RunLauncher {

  /** Starts or goes on with the run, whose row is committed, in the phase that it is in. */
  void launch(RunId run);

  /** Asks the run to stop before its next change; it may already be at its end. */
  void cancel(RunId run);
}
