package org.actionsync.architecture.planted.infrastructure.wiring;

import org.actionsync.architecture.planted.application.sync.UseCaseUsesAnAdapter;

/** Part of a cycle: the use case uses this, this uses the use case. */
public class Rows {

  UseCaseUsesAnAdapter back() {
    return new UseCaseUsesAnAdapter();
  }
}
