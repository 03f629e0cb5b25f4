package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.CasesContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaCasesTest {

  @Nested
  class OnH2 extends CasesContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends CasesContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
