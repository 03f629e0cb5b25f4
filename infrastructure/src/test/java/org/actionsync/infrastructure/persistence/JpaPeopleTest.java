package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.PeopleContract;
import org.actionsync.application.contract.Storage;

class JpaPeopleTest extends PeopleContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
