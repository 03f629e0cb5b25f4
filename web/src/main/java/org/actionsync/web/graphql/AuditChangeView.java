package org.actionsync.web.graphql;

import org.actionsync.application.port.AuditLog.Difference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One thing that became different. */
@ForAdmins
@Type("AuditChange")
@Description("One thing that became different")
public record AuditChangeView(
    @NonNull @Description("What it is called") String what,
    @Nullable @Description("Null when it was not there") String before,
    @Nullable @Description("Null when it was no longer there") String after) {

  static AuditChangeView of(Difference change) {
    return new AuditChangeView(change.what(), change.before(), change.after());
  }
}
