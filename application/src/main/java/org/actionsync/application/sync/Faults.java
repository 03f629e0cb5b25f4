package org.actionsync.application.sync;

import java.util.Map;
import java.util.Set;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.jspecify.annotations.Nullable;

/** A fault of ours over one person, told where an admin looks and without personal data. */
final class Faults {

  private Faults() {}

  /** Stands in a plan for the changes that could not be planned. */
  static Change change(Side side, @Nullable RemoteId activist, @Nullable RemoteId entity) {
    return new Change(
        side,
        ChangeKind.UPDATE,
        activist,
        entity,
        new Patch(Map.of(), Map.of(), Set.of()),
        Map.of(),
        new ChangeText("What this person needs could not be planned", "", ""));
  }

  /** What went wrong and where, but not the fault's own words, which may quote a person. */
  static String words(Exception fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return "A fault in ActionSync: " + fault.getClass().getSimpleName() + where;
  }
}
