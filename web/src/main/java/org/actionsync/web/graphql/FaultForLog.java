package org.actionsync.web.graphql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the log may show it. What a database says quotes what it was given, and so do those
 * who pass it on; of such a fault there are only kinds, SQL states and places.
 */
final class FaultForLog extends Throwable {

  private static final long serialVersionUID = 1L;

  /** Deeper than faults are; causes may go in a circle. */
  private static final int DEEPEST = 10;

  private FaultForLog(Throwable fault, @Nullable Throwable cause) {
    super(kind(fault), cause);
    setStackTrace(fault.getStackTrace());
  }

  /** The fault, without words if a database is behind it. */
  static Throwable of(Throwable fault) {
    return isOfADatabase(fault) ? copy(fault, DEEPEST) : fault;
  }

  private static boolean isOfADatabase(Throwable fault) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.push(fault);
    while (!open.isEmpty()) {
      Throwable next = open.pop();
      if (next instanceof SQLException) {
        return true;
      }
      if (seen.add(next)) {
        Throwable cause = next.getCause();
        if (cause != null) {
          open.push(cause);
        }
        for (Throwable met : next.getSuppressed()) {
          open.push(met);
        }
      }
    }
    return false;
  }

  private static FaultForLog copy(Throwable fault, int deep) {
    Throwable cause = fault.getCause();
    FaultForLog copy =
        new FaultForLog(fault, cause == null || deep == 0 ? null : copy(cause, deep - 1));
    if (deep > 0) {
      for (Throwable met : fault.getSuppressed()) {
        copy.addSuppressed(copy(met, deep - 1));
      }
    }
    return copy;
  }

  private static String kind(Throwable fault) {
    String kind = fault.getClass().getName();
    return fault instanceof SQLException sql ? kind + " (" + sql.getSQLState() + ")" : kind;
  }
}
