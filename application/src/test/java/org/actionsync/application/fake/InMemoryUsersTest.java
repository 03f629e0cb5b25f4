package org.actionsync.application.fake;

import org.actionsync.application.contract.Storage;
import org.actionsync.application.contract.UsersContract;

class InMemoryUsersTest extends UsersContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
