package org.actionsync.application.fake;

import org.actionsync.application.contract.RunsContract;
import org.actionsync.application.contract.Storage;

class InMemoryRunsTest extends RunsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
