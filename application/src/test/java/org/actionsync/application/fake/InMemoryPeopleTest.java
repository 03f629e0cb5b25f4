package org.actionsync.application.fake;

import org.actionsync.application.contract.PeopleContract;
import org.actionsync.application.contract.Storage;

class InMemoryPeopleTest extends PeopleContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
