package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a run is doing, or was doing when it stopped. */
@Enum("RunPhase")
@Description("What a run is doing, or was doing when it stopped")
public enum RunPhaseView {
  @Description("Reading both sides")
  READ,
  @Description("Deciding what to do")
  PLAN,
  @Description("Writing, one change at a time")
  APPLY,
  @Description("Reading back what was written")
  VERIFY,
  @Description("Counting up")
  CLOSE
}
