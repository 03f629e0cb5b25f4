package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.OrganizationsContract;
import org.actionsync.application.contract.Storage;

class JpaOrganizationsTest extends OrganizationsContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
