package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.PlansContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaPlansTest {

  @Nested
  class OnH2 extends PlansContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends PlansContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
