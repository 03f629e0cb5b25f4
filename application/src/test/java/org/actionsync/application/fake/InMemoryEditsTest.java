package org.actionsync.application.fake;

import org.actionsync.application.contract.EditsContract;
import org.actionsync.application.contract.Storage;

class InMemoryEditsTest extends EditsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
