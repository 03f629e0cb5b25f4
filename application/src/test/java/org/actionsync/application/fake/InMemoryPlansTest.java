package org.actionsync.application.fake;

import org.actionsync.application.contract.PlansContract;
import org.actionsync.application.contract.Storage;

class InMemoryPlansTest extends PlansContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
