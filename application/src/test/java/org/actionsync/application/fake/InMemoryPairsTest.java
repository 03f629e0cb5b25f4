package org.actionsync.application.fake;

import org.actionsync.application.contract.PairsContract;
import org.actionsync.application.contract.Storage;

class InMemoryPairsTest extends PairsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
