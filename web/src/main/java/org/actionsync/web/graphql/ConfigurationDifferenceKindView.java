package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What an import does to something. */
@Enum("ConfigurationDifferenceKind")
@Description("What an import does to something: it comes, becomes another, or goes")
public enum ConfigurationDifferenceKindView {
  @Description("It is not here yet")
  ADD,
  @Description("It is here, but otherwise")
  CHANGE,
  @Description("It is here, and is to go")
  REMOVE
}
