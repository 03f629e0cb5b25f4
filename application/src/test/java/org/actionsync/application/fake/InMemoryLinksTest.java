package org.actionsync.application.fake;

import org.actionsync.application.contract.LinksContract;
import org.actionsync.application.contract.Storage;

class InMemoryLinksTest extends LinksContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
