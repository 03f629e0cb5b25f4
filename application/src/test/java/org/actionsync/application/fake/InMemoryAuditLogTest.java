package org.actionsync.application.fake;

import org.actionsync.application.contract.AuditLogContract;
import org.actionsync.application.contract.Storage;

class InMemoryAuditLogTest extends AuditLogContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
