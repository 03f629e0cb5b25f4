package org.actionsync.application.audit;

import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.AuditLog.Entry;
import org.actionsync.application.port.AuditLog.Filter;
import org.actionsync.application.port.Slice;
import org.jspecify.annotations.Nullable;

/** Shows what was written down, to admins alone: whoever asks here has checked that. */
public final class ReadAuditLog {

  private final AuditLog log;

  /** Looks into {@code log}. */
  public ReadAuditLog(AuditLog log) {
    this.log = log;
  }

  /** Entries behind {@code after}, newest first; null from the newest. */
  public Slice<Entry> page(Filter filter, @Nullable String after, int first) {
    return log.page(filter, after, first);
  }

  /** Whether {@code id} names an entry. */
  public boolean has(String id) {
    return log.has(id);
  }

  /** How many entries {@link #page} would list in all. */
  public long count(Filter filter) {
    return log.count(filter);
  }
}
