package org.actionsync.application.fake;

import org.actionsync.application.contract.CasesContract;
import org.actionsync.application.contract.Storage;

class InMemoryCasesTest extends CasesContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
