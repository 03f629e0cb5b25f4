package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.Storage;
import org.actionsync.application.contract.SubscriptionLedgerContract;
import org.junit.jupiter.api.Nested;

class JpaSubscriptionLedgerTest {

  @Nested
  class OnH2 extends SubscriptionLedgerContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends SubscriptionLedgerContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
