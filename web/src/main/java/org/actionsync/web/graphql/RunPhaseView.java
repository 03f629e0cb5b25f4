package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a run is doing, or was doing when it stopped. */
@Enum("RunPhase")
@Description("What a run is doing, or was doing when it stopped")
public enum RunPhaseView {
  READ,
  PLAN,
  APPLY,
  VERIFY,
  CLOSE
}
