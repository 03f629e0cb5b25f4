package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.ApiTokensContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaApiTokensTest {

  @Nested
  class OnH2 extends ApiTokensContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends ApiTokensContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
