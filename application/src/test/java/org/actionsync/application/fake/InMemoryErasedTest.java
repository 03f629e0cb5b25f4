package org.actionsync.application.fake;

import org.actionsync.application.contract.ErasedContract;
import org.actionsync.application.contract.Storage;

class InMemoryErasedTest extends ErasedContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
