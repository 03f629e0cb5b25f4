package org.actionsync.application.fake;

import java.time.Clock;
import org.actionsync.application.contract.CallBudgetsContract;
import org.actionsync.application.port.CallBudgets;

class InMemoryCallBudgetsTest extends CallBudgetsContract {

  @Override
  protected CallBudgets budgets() {
    return new InMemoryCallBudgets(Clock.systemUTC());
  }
}
