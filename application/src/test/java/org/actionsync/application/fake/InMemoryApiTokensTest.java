package org.actionsync.application.fake;

import org.actionsync.application.contract.ApiTokensContract;
import org.actionsync.application.contract.Storage;

class InMemoryApiTokensTest extends ApiTokensContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
