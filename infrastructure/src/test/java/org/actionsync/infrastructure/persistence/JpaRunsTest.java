package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.RunsContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaRunsTest {

  @Nested
  class OnH2 extends RunsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends RunsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
