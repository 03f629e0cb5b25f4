package org.actionsync.application.fake;

import org.actionsync.application.contract.Storage;
import org.actionsync.application.contract.UndosContract;

class InMemoryUndosTest extends UndosContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
