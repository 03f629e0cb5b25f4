package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a service answers with the stored key. */
@Enum("ConnectionState")
@Description("Whether a service answers with the stored key")
public enum ConnectionStateView {
  CONNECTED,
  KEY_REFUSED,
  UNREACHABLE
}
