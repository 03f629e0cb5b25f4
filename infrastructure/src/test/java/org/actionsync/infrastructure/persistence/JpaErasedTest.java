package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.ErasedContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaErasedTest {

  @Nested
  class OnH2 extends ErasedContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends ErasedContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
