package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.PeopleContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaPeopleTest {

  @Nested
  class OnH2 extends PeopleContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends PeopleContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
