package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** What a change does, by the weightiest part of it. */
@Enum("ChangeKind")
@Description("What a change does, by the weightiest part of it")
public enum ChangeKindView {
  CREATE,
  UPDATE,
  ADD_TAG,
  REMOVE_TAG,
  OPT_OUT,
  CONNECT,
  DETACH,
  ATTACH
}
