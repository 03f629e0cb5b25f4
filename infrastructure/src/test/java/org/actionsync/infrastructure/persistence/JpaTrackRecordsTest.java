package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.Storage;
import org.actionsync.application.contract.TrackRecordsContract;
import org.junit.jupiter.api.Nested;

class JpaTrackRecordsTest {

  @Nested
  class OnH2 extends TrackRecordsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends TrackRecordsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
