package org.actionsync.infrastructure.metrics;

import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.run.Outcome;

/** A change has its outcome. */
record Recorded(Side side, ChangeKind kind, Outcome outcome) {

  static Recorded of(PlannedChange change) {
    return new Recorded(change.change().side(), change.change().kind(), change.outcome());
  }
}
