package org.actionsync.web.graphql;

import java.time.Instant;
import org.actionsync.application.port.PlannedChange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that was planned or done about somebody. */
@Type("TimelineEntry")
@Description("Something that was planned or done about somebody")
public record TimelineView(
    @Nullable @Description("When it happened; null while it is only planned") Instant at,
    @NonNull @Description("What was planned or done") ChangeView change,
    @Ignore String runId) {

  static TimelineView of(PlannedChange planned, String linkId) {
    return new TimelineView(planned.at(), ChangeView.of(planned, linkId), planned.run().value());
  }
}
