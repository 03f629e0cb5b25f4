package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a run could do too much of. */
@Enum("BrakeKind")
@Description("What a run could do too much of")
public enum BrakeKindView {
  @Description("People made")
  CREATE,
  @Description("Tags taken off")
  REMOVE_TAG,
  @Description("Opt-outs")
  OPT_OUT,
  @Description("Pairs that come apart")
  DETACH,
  @Description("Changes of contact data")
  CONTACT_CHANGE
}
