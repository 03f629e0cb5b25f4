package org.actionsync.application.fake;

import org.actionsync.application.contract.OrganizationsContract;
import org.actionsync.application.contract.Storage;

class InMemoryOrganizationsTest extends OrganizationsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
