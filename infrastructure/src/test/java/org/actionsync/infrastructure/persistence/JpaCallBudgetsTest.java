package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.CallBudgetsContract;
import org.actionsync.application.port.CallBudgets;
import org.junit.jupiter.api.Nested;

class JpaCallBudgetsTest {

  @Nested
  class OnH2 extends CallBudgetsContract {

    @Override
    protected CallBudgets budgets() {
      return Database.emptyH2().callBudgets();
    }
  }

  @Nested
  class OnPostgres extends CallBudgetsContract {

    @Override
    protected CallBudgets budgets() {
      return Database.emptyPostgres().callBudgets();
    }
  }
}
