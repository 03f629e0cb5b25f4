package org.actionsync.application.fake;

import org.actionsync.application.contract.Storage;
import org.actionsync.application.contract.SubscriptionLedgerContract;

class InMemoryLedgerTest extends SubscriptionLedgerContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
