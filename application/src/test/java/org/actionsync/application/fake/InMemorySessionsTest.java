package org.actionsync.application.fake;

import org.actionsync.application.contract.SessionsContract;
import org.actionsync.application.contract.Storage;

class InMemorySessionsTest extends SessionsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
