package org.actionsync.application.fake;

import org.actionsync.application.contract.GroupsContract;
import org.actionsync.application.contract.Storage;

class InMemoryGroupsTest extends GroupsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
