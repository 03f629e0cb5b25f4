package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.SnapshotsContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaSnapshotsTest {

  @Nested
  class OnH2 extends SnapshotsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends SnapshotsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
