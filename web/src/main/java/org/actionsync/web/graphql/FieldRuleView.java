package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What happens to a field that both sides changed, differently. */
@Enum("FieldRule")
@Description("What happens to a field that both sides changed, differently")
public enum FieldRuleView {
  @Description("The side that was changed last wins")
  NEWEST,
  @Description("Action Network wins")
  NETWORK,
  @Description("Action Builder wins")
  BUILDER,
  @Description("A blank gives way to a value")
  NON_BLANK,
  @Description("A person decides")
  ASK
}
