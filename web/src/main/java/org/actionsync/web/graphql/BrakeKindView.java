package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a run could do too much of. */
@Enum("BrakeKind")
@Description("What a run could do too much of")
public enum BrakeKindView {
  CREATE,
  REMOVE_TAG,
  OPT_OUT,
  DETACH,
  CONTACT_CHANGE
}
