package org.actionsync.application.fake;

import org.actionsync.application.contract.ReviewsContract;
import org.actionsync.application.contract.Storage;

class InMemoryReviewsTest extends ReviewsContract {

  @Override
  protected Storage storage() {
    return new InMemoryStore();
  }
}
