package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.PairsContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaPairsTest {

  @Nested
  class OnH2 extends PairsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends PairsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
