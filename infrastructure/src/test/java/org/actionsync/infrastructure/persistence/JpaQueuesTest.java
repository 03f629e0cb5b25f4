package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.QueuesContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaQueuesTest {

  @Nested
  class OnH2 extends QueuesContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends QueuesContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
