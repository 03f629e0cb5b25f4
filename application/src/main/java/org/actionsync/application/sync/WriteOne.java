package org.actionsync.application.sync;

import java.time.Clock;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.ChangeKind;

/** The writing of one change: chooses how, and counts the calls it took. */
final class WriteOne {

  private final PlannedChange change;
  private final WriteContext context;

  WriteOne(PlannedChange change, LinkTerms.Loaded link, ApplyChange.Writing writing, Clock clock) {
    this.change = change;
    this.context = new WriteContext(link, writing, change.change().side(), clock);
  }

  /** Writes and says what became of the change. */
  PlannedChange write() throws DirectoryUnavailable, ChangeRefused {
    if (change.change().kind() != ChangeKind.CREATE) {
      return new WriteUpdate(change, context).write();
    }
    return change.change().side() == Side.NETWORK
        ? new CreateActivist(change, context).write()
        : new CreateEntity(change, context).write();
  }

  /** The service refused: it is not asked again until something changes. */
  void concede() {
    if (change.change().kind() != ChangeKind.CREATE) {
      new WriteUpdate(change, context).concede();
    }
  }

  long calls(Side side) {
    return context.calls(side);
  }
}
