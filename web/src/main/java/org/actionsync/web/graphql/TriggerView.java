package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What started a run. */
@Enum("Trigger")
@Description("What started a run")
public enum TriggerView {
  @Description("The hour")
  HOURLY,
  @Description("An admin")
  PERSON,
  @Description("An admin who wants to see what it would do")
  PREVIEW,
  @Description("An admin who takes something back")
  UNDO
}
