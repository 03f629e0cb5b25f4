package org.actionsync.application.fake;

import org.actionsync.application.contract.SnapshotsContract;
import org.actionsync.application.contract.Storage;

class InMemorySnapshotsTest extends SnapshotsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
