package org.actionsync.infrastructure.batch;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the log may show it. What a database says quotes what it was given, and so do those
 * who pass it on; of such a fault there are only kinds, SQL states and places.
 */
final class FaultForLog extends Throwable {

  private static final long serialVersionUID = 1;

  /** Deeper than faults are; causes may go in a circle. */
  private static final int DEEPEST = 10;

  private FaultForLog(Throwable fault, @Nullable Throwable cause) {
    super(kind(fault), cause);
    setStackTrace(fault.getStackTrace());
  }

  /** The fault, without words if a database is behind it. */
  static Throwable of(Throwable fault) {
    boolean quotes = Causes.of(fault).stream().anyMatch(SQLException.class::isInstance);
    return quotes ? copy(fault, DEEPEST) : fault;
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

  /** The fault in one line. */
  static String line(Throwable fault) {
    if (of(fault) == fault) {
      return fault.toString();
    }
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .map(FaultForLog::kind)
        .collect(Collectors.joining(", by "));
  }

  private static String kind(Throwable fault) {
    String kind = fault.getClass().getName();
    return fault instanceof SQLException sql ? kind + " (" + sql.getSQLState() + ")" : kind;
  }
}
