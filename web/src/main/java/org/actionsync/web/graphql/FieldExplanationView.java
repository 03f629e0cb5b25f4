package org.actionsync.web.graphql;

import org.actionsync.application.insight.Explanation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Why one thing about somebody is as it is, and what a run would do now. */
@Type("FieldExplanation")
@Description("Why one thing about somebody is as it is, and what a run would do now")
public record FieldExplanationView(
    @NonNull String field,
    @Nullable String networkThen,
    @Nullable String networkNow,
    @Nullable String builderThen,
    @Nullable String builderNow,
    @NonNull String rule,
    @NonNull String next) {

  static FieldExplanationView of(Explanation line) {
    return new FieldExplanationView(
        line.field(),
        line.networkThen(),
        line.networkNow(),
        line.builderThen(),
        line.builderNow(),
        line.rule(),
        line.next());
  }
}
