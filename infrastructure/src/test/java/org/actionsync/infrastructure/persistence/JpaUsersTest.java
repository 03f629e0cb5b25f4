package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.Storage;
import org.actionsync.application.contract.UsersContract;
import org.junit.jupiter.api.Nested;

class JpaUsersTest {

  @Nested
  class OnH2 extends UsersContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends UsersContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
