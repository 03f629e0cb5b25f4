package org.actionsync.application.fake;

import org.actionsync.application.contract.AlertsContract;
import org.actionsync.application.contract.Storage;

class InMemoryAlertsTest extends AlertsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
