package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.GroupsContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaGroupsTest {

  @Nested
  class OnH2 extends GroupsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends GroupsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
