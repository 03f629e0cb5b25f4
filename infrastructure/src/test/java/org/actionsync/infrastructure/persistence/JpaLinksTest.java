package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.LinksContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaLinksTest {

  @Nested
  class OnH2 extends LinksContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends LinksContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
