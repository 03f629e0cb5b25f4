package org.actionsync.web.graphql;

import org.actionsync.application.configuration.Comparison;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Something that is here otherwise than in a configuration file. */
@Type("ConfigurationDifference")
@Description("Something that is here otherwise than in a configuration file")
public record ConfigurationDifferenceView(
    @NonNull @Description("What happens to it") ConfigurationDifferenceKindView kind,
    @NonNull @Description("The campaign link: subdomain › campaign") String link,
    @NonNull @Description("What of the link") String what,
    @Nullable @Description("How it is now; null when it is not there") String before,
    @Nullable @Description("How it is to be; null when it is to go") String after) {

  static ConfigurationDifferenceView of(Comparison.Difference difference) {
    return new ConfigurationDifferenceView(
        Same.as(ConfigurationDifferenceKindView.class, difference.kind()),
        difference.link(),
        difference.what(),
        difference.before(),
        difference.after());
  }
}
