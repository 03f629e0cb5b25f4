package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Where somebody stands in a link. */
@Enum("PairState")
@Description("Where somebody stands in a link")
public enum PairStateView {
  PAIRED,
  NETWORK_ONLY,
  BUILDER_ONLY,
  DETACHED,
  IN_REVIEW
}
