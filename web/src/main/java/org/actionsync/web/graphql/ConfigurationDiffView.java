package org.actionsync.web.graphql;

import java.util.List;
import org.actionsync.application.configuration.Comparison;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What a configuration file would change here. */
@ForAdmins
@Type("ConfigurationDiff")
@Description("What a configuration file would change here, and what stands against that")
public record ConfigurationDiffView(
    @NonNull @Description("All that would become different, in the order of the file")
        List<@NonNull ConfigurationDifferenceView> differences,
    @NonNull @Description("All that stands against it; while there is any, nothing can be imported")
        List<@NonNull ConfigurationProblemView> problems,
    @Nullable
        @Description(
            "Stands for exactly these changes, to import them; null while there are problems")
        String fingerprint) {

  static ConfigurationDiffView of(Comparison comparison) {
    return new ConfigurationDiffView(
        comparison.differences().stream().map(ConfigurationDifferenceView::of).toList(),
        comparison.problems().stream().map(ConfigurationProblemView::of).toList(),
        comparison.problems().isEmpty() ? comparison.fingerprint() : null);
  }
}
