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
    @NonNull @Description("What this is about: contact data, a tag, a subscription") String field,
    @Nullable @Description("What Action Network said when both last met") String networkThen,
    @Nullable @Description("What Action Network says now") String networkNow,
    @Nullable @Description("What Action Builder said when both last met") String builderThen,
    @Nullable @Description("What Action Builder says now") String builderNow,
    @NonNull @Description("The rule that decides") String rule,
    @NonNull @Description("What a run would do now") String next) {

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
