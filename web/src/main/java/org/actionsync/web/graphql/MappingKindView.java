package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a mapping joins to a tag. */
@Enum("MappingKind")
@Description("What a mapping joins to a tag")
public enum MappingKindView {
  @Description("A response")
  RESPONSE,
  @Description("An assessment level")
  ASSESSMENT
}
