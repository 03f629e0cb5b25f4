package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a service answers with the stored key. */
@Enum("ConnectionState")
@Description("Whether a service answers with the stored key")
public enum ConnectionStateView {
  @Description("It works")
  CONNECTED,
  @Description("The service does not accept the key: replace it")
  KEY_REFUSED,
  @Description("The service does not answer")
  UNREACHABLE
}
