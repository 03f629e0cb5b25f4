package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Where a run stands. */
@Enum("RunStatus")
@Description("Where a run stands")
public enum RunStatusView {
  @Description("It is at work")
  RUNNING,
  @Description("Its plan waits for an admin")
  HELD,
  @Description("It showed its plan and wrote nothing")
  PREVIEWED,
  @Description("It came to its end")
  DONE,
  @Description("It stopped half-way, and goes on when it can")
  INTERRUPTED,
  @Description("It met a fault of ours; the log says more")
  FAILED,
  @Description("An admin stopped it")
  CANCELLED,
  @Description("Its plan was thrown away")
  DISCARDED
}
