package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.RunsContract;
import org.actionsync.application.contract.Storage;

class JpaRunsTest extends RunsContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
