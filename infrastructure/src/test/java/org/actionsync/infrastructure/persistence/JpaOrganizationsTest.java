package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.OrganizationsContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaOrganizationsTest {

  @Nested
  class OnH2 extends OrganizationsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends OrganizationsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
