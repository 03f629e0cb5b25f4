package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Which way a mapped tag may travel. */
@Enum("Direction")
@Description("Which way a mapped tag may travel")
public enum DirectionView {
  BOTH,
  TO_BUILDER,
  TO_NETWORK
}
