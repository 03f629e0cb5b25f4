package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Where somebody stands in a link. */
@Enum("PairState")
@Description("Where somebody stands in a link")
public enum PairStateView {
  @Description("Kept in step")
  PAIRED,
  @Description("Known in Action Network only")
  NETWORK_ONLY,
  @Description("Known in Action Builder only")
  BUILDER_ONLY,
  @Description("Was a pair, and is gone from one side")
  DETACHED,
  @Description("Waits for a person to decide")
  IN_REVIEW
}
