package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What became of a subscription that was asked for. */
@Enum("GrantFate")
@Description(
    "What became of it: OPEN while no answer is known; FOUND when no answer came and the person was"
        + " found to be there afterwards")
public enum GrantFateView {
  OPEN,
  MADE,
  NOT_MADE,
  FOUND
}
