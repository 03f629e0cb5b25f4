package org.actionsync.application.fake;

import org.actionsync.application.contract.QueuesContract;
import org.actionsync.application.contract.Storage;

class InMemoryQueuesTest extends QueuesContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
