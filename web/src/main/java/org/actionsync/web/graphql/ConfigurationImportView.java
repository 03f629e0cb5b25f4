package org.actionsync.web.graphql;

import java.util.List;
import org.actionsync.application.configuration.Comparison;
import org.actionsync.application.configuration.ImportConfiguration;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What came of importing a configuration file. */
@Type("ConfigurationImport")
@Description("What came of importing a configuration file")
public record ConfigurationImportView(
    @NonNull @Description("What is different now") List<@NonNull ConfigurationDifferenceView> done,
    @NonNull
        @Description(
            "What is still to be done when something stopped it: compare, and import again")
        List<@NonNull ConfigurationDifferenceView> left,
    @Nullable
        @Description(
            "Why it could not go on, such as a service that is down; null when all is done")
        String stoppedBecause) {

  static ConfigurationImportView of(ImportConfiguration.Imported imported) {
    return new ConfigurationImportView(
        views(imported.done()), views(imported.left()), imported.stoppedBecause());
  }

  private static List<ConfigurationDifferenceView> views(List<Comparison.Difference> differences) {
    return differences.stream().map(ConfigurationDifferenceView::of).toList();
  }
}
