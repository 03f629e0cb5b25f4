package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Which way a mapped tag may travel. */
@Enum("Direction")
@Description("Which way a mapped tag may travel")
public enum DirectionView {
  @Description("Both ways")
  BOTH,
  @Description("From Action Network to Action Builder only")
  TO_BUILDER,
  @Description("From Action Builder to Action Network only")
  TO_NETWORK
}
