package org.actionsync.web.graphql;

import org.actionsync.application.configuration.Comparison;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Something that stands against importing a configuration file here. */
@Type("ConfigurationProblem")
@Description("Something that stands against importing a configuration file here")
public record ConfigurationProblemView(
    @NonNull @Description("Where in the file, such as links[0].mappings[2].tag") String place,
    @NonNull @Description("What it is, for people to read") String message) {

  static ConfigurationProblemView of(Comparison.Problem problem) {
    return new ConfigurationProblemView(problem.place(), problem.sentence());
  }
}
