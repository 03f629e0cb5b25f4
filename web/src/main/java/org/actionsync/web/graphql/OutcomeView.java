package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What became of a change. */
@Enum("Outcome")
@Description("What became of a change")
public enum OutcomeView {
  @Description("Nothing yet")
  PLANNED,
  @Description("It was written")
  DONE,
  @Description("The service said yes and dropped or rewrote it")
  IGNORED,
  @Description("The service said no")
  REFUSED,
  @Description("It was sent, and no answer came")
  UNCERTAIN,
  @Description("It was not needed any more, or not allowed any more")
  SKIPPED,
  @Description("It kept failing, and waits to be retried alone")
  SET_ASIDE
}
