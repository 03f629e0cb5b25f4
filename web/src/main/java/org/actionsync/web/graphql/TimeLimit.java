package org.actionsync.web.graphql;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;

/**
 * Keeps what one question does in the database within a time: no transaction that this thread
 * begins lasts longer, and the server tells the database, statement by statement, how much of it is
 * left.
 */
@ApplicationScoped
class TimeLimit {

  private static final int THE_USUAL = 0;

  @Resource UserTransaction transactions;

  /** Does {@code work} under the limit. */
  void within(Duration limit, Runnable work) {
    set((int) Math.min(Integer.MAX_VALUE, limit.toSeconds()));
    try {
      work.run();
    } finally {
      set(THE_USUAL);
    }
  }

  private void set(int seconds) {
    try {
      transactions.setTransactionTimeout(seconds);
    } catch (SystemException broken) {
      throw new IllegalStateException("The server takes no limit for transactions", broken);
    }
  }
}
