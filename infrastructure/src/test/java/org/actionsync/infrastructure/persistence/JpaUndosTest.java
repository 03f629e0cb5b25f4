package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.Storage;
import org.actionsync.application.contract.UndosContract;
import org.junit.jupiter.api.Nested;

class JpaUndosTest {

  @Nested
  class OnH2 extends UndosContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends UndosContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
