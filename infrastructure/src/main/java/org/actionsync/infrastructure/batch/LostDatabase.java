package org.actionsync.infrastructure.batch;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a fault is the database's, which is away or busy for the moment, and not ours: then
 * nothing is wrong with the run, and it goes on when the database is back.
 */
final class LostDatabase {

  /**
   * What a SQL state begins with: connections (08), transactions that made way for another (40),
   * too much to do (53), stopping or starting (57P), a lock that was not to be had (55P03, HYT).
   * H2's own: a closed connection or file.
   */
  private static final Set<String> STATES =
      Set.of("08", "40", "53", "57P", "55P03", "HYT", "90067", "90098", "90121");

  private LostDatabase() {}

  /** Whether the database is behind {@code fault}. */
  static boolean isBehind(Throwable fault) {
    return Causes.of(fault).stream().anyMatch(LostDatabase::isLoss);
  }

  private static boolean isLoss(Throwable fault) {
    return fault instanceof ResourceException // the pool has no connection to give
        || fault instanceof SQLNonTransientConnectionException
        || fault instanceof SQLTransientException
        || fault instanceof SQLRecoverableException
        || (fault instanceof SQLException sql && isLoss(sql.getSQLState()));
  }

  private static boolean isLoss(@Nullable String state) {
    return state != null && STATES.stream().anyMatch(state.toUpperCase(Locale.ROOT)::startsWith);
  }
}
