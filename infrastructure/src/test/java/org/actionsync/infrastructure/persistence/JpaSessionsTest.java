package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.SessionsContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaSessionsTest {

  @Nested
  class OnH2 extends SessionsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends SessionsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
