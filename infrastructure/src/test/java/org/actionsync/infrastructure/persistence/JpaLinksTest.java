package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.LinksContract;
import org.actionsync.application.contract.Storage;

class JpaLinksTest extends LinksContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
