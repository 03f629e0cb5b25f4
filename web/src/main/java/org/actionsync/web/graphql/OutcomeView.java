package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What became of a change. */
@Enum("Outcome")
@Description("What became of a change")
public enum OutcomeView {
  PLANNED,
  DONE,
  IGNORED,
  REFUSED,
  UNCERTAIN,
  SKIPPED,
  SET_ASIDE
}
