package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.SnapshotsContract;
import org.actionsync.application.contract.Storage;

class JpaSnapshotsTest extends SnapshotsContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
