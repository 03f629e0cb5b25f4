package org.actionsync.application.audit;

import java.time.Clock;
import java.util.List;
import org.actionsync.application.port.AuditLog;
import org.actionsync.application.port.AuditLog.Actor;
import org.actionsync.application.port.AuditLog.Attempt;
import org.actionsync.application.port.AuditLog.Difference;
import org.actionsync.application.port.AuditLog.Outcome;
import org.actionsync.application.port.AuditLog.Result;
import org.actionsync.application.port.AuditLog.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what somebody does, before and after it is done. When writing fails, so does what is
 * written about: before, nothing is done; after, whoever did it is told.
 */
public final class KeepAuditLog {

  private final AuditLog log;
  private final Clock clock;

  /** Writes into {@code log}. */
  public KeepAuditLog(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Somebody is about to do something; answers with the name of the entry. */
  public String begin(Actor by, String action, Thing of) {
    return log.begin(new Attempt(clock.instant(), by, action, of));
  }

  /** It was done, and this is different now. */
  public void done(String entry, Thing of, List<Difference> changes) {
    end(entry, Outcome.DONE, null, of, changes);
  }

  /** It was refused with this code, and nothing was changed. */
  public void refused(String entry, Thing of, String code) {
    end(entry, Outcome.REFUSED, code, of, List.of());
  }

  /** It failed with this code, and this is different now nevertheless. */
  public void failed(String entry, Thing of, String code, List<Difference> changes) {
    end(entry, Outcome.FAILED, code, of, changes);
  }

  private void end(
      String entry, Outcome outcome, @Nullable String code, Thing of, List<Difference> changes) {
    log.end(entry, new Result(outcome, code, of, changes, clock.instant()));
  }
}
