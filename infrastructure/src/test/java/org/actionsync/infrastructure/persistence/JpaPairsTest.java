package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.PairsContract;
import org.actionsync.application.contract.Storage;

class JpaPairsTest extends PairsContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
