package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.GroupsContract;
import org.actionsync.application.contract.Storage;

class JpaGroupsTest extends GroupsContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
