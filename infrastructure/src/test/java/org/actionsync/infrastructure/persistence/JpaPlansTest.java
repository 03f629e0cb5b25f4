package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.PlansContract;
import org.actionsync.application.contract.Storage;

class JpaPlansTest extends PlansContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
