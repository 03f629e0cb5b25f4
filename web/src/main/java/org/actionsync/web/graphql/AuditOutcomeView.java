package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What came of it. */
@Enum("AuditOutcome")
@Description(
    "What came of it: DONE; REFUSED, so that nothing changed; FAILED, perhaps in part; UNKNOWN while"
        + " it is being done, and when the server stopped before it could be written down")
public enum AuditOutcomeView {
  @Description("It was done")
  DONE,
  @Description("It was refused, and nothing changed")
  REFUSED,
  @Description("It failed on our side, or whoever wanted it was put out meanwhile; perhaps in part")
  FAILED,
  @Description("It is being done, or the server stopped before it could be written down")
  UNKNOWN
}
