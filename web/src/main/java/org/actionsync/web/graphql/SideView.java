package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Action Network or Action Builder. */
@Enum("Side")
@Description("Action Network or Action Builder")
public enum SideView {
  @Description("Action Network")
  NETWORK,
  @Description("Action Builder")
  BUILDER
}
