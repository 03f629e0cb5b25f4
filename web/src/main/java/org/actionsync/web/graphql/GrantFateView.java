package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What became of a subscription that was asked for. */
@Enum("GrantFate")
@Description(
    "What became of it: OPEN while no answer is known; FOUND when no answer came and the person was"
        + " found to be there afterwards")
public enum GrantFateView {
  @Description("No answer is known")
  OPEN,
  @Description("The person was made with it")
  MADE,
  @Description("Nobody was made")
  NOT_MADE,
  @Description("No answer came, and the person was found to be there afterwards")
  FOUND
}
