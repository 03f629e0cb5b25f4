package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** A way to reach people that they can leave on its own. */
@Enum("Channel")
@Description("A way to reach people that they can leave on its own")
public enum ChannelView {
  @Description("E-mail")
  EMAIL,
  @Description("Text messages")
  MOBILE
}
