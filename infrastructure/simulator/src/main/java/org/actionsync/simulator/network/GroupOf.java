package org.actionsync.simulator.network;

import org.actionsync.simulator.http.Call;

/** Tells whose key came with a call. */
interface GroupOf {

  /**
   * The group of the call's key.
   *
   * @throws org.actionsync.simulator.http.Refusal if it is nobody's
   */
  Group call(Call call);
}
