package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.AlertsContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaAlertsTest {

  @Nested
  class OnH2 extends AlertsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends AlertsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
