package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Where a run stands. */
@Enum("RunStatus")
@Description("Where a run stands")
public enum RunStatusView {
  RUNNING,
  HELD,
  PREVIEWED,
  DONE,
  INTERRUPTED,
  FAILED,
  CANCELLED,
  DISCARDED
}
