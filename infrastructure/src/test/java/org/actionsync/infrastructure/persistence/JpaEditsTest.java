package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.EditsContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaEditsTest {

  @Nested
  class OnH2 extends EditsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends EditsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
