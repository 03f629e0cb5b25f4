package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.CasesContract;
import org.actionsync.application.contract.Storage;

class JpaCasesTest extends CasesContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
