package org.actionsync.web.graphql;

import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.Slice;
import org.jspecify.annotations.Nullable;

/** An audit log whose database can be taken away, before something is done or after it. */
final class BrittleAuditLog implements AuditLog {

  private final AuditLog log;
  boolean cannotBegin;
  boolean cannotEnd;

  BrittleAuditLog(AuditLog log) {
    this.log = log;
  }

  @Override
  public String begin(Attempt attempt) {
    if (cannotBegin) {
      throw new IllegalStateException("The database is gone");
    }
    return log.begin(attempt);
  }

  @Override
  public void end(String id, Result result) {
    if (cannotEnd) {
      throw new IllegalStateException("The database is gone");
    }
    log.end(id, result);
  }

  @Override
  public Slice<Entry> page(Filter filter, @Nullable String after, int first) {
    return log.page(filter, after, first);
  }

  @Override
  public boolean has(String id) {
    return log.has(id);
  }

  @Override
  public long count(Filter filter) {
    return log.count(filter);
  }
}
