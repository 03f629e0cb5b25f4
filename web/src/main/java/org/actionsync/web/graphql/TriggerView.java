package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What started a run. */
@Enum("Trigger")
@Description("What started a run")
public enum TriggerView {
  HOURLY,
  PERSON,
  PREVIEW,
  UNDO
}
