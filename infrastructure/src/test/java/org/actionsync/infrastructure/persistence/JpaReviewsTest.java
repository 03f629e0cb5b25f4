package org.actionsync.infrastructure.persistence;

import org.actionsync.application.contract.ReviewsContract;
import org.actionsync.application.contract.Storage;
import org.junit.jupiter.api.Nested;

class JpaReviewsTest {

  @Nested
  class OnH2 extends ReviewsContract {

    @Override
    protected Storage storage() {
      return Database.emptyH2();
    }
  }

  @Nested
  class OnPostgres extends ReviewsContract {

    @Override
    protected Storage storage() {
      return Database.emptyPostgres();
    }
  }
}
