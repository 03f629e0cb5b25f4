package org.actionsync.application.port;

import org.actionsync.domain.run.RunId;

/**
 * Has a stored run carried out in the background. A run stops by itself when its row says that it
 * is no longer running.
 */
public interface RunLauncher {

  /**
   * Starts or goes on with the run, whose row is committed, in the phase that it is in. Does
   * nothing when it is at work already.
   */
  void launch(RunId run);
}
