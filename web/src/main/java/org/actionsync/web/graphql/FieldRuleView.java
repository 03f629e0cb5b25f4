package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What happens to a field that both sides changed, differently. */
@Enum("FieldRule")
@Description("What happens to a field that both sides changed, differently")
public enum FieldRuleView {
  NEWEST,
  NETWORK,
  BUILDER,
  NON_BLANK,
  ASK
}
