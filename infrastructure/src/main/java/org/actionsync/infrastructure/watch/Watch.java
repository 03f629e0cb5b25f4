package org.actionsync.infrastructure.watch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Looks around four times a minute. Every port method is a transaction of its own. The server skips
 * a turn that comes round while the one before is still at work.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Watch {

  @Inject @Nullable Told told;

  /** Created by the container. */
  public Watch() {}

  /** Passes on how old the links' last complete runs are. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void look() {
    if (told == null) {
      throw new IllegalStateException("Not injected");
    }
    told.health();
  }
}
