package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.ReviewsContract;
import org.actionsync.application.contract.Storage;

class JpaReviewsTest extends ReviewsContract {

  @Override
  protected Storage storage() {
    return Database.emptyH2();
  }
}
