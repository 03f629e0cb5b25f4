package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a mapping takes part in runs; a broken one stopped by itself. */
@Enum("MappingState")
@Description("Whether a mapping takes part in runs; a broken one stopped by itself")
public enum MappingStateView {
  @Description("It takes part")
  ACTIVE,
  @Description("It was told to wait")
  PAUSED,
  @Description("It stopped by itself; problems says why")
  BROKEN
}
