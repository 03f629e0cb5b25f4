package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.actionsync.application.configuration.CompareConfiguration;
import org.actionsync.application.configuration.ConfigurationFile;
import org.actionsync.application.configuration.ExportConfiguration;
import org.actionsync.application.configuration.ImportConfiguration;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The configuration as a file: to keep it, to move it, and to look at it before it is applied. */
@GraphQLApi
@ApplicationScoped
public class ConfigurationApi {

  private static final String REMOVE_OTHERS =
      "Whether links and mappings that are not in the file are taken away; they are left alone"
          + " unless this is true";

  @Inject ExportConfiguration export;
  @Inject CompareConfiguration compare;
  @Inject ImportConfiguration imports;

  /** Everything as a file. */
  @Query
  @NonNull
  @Description(
      "All links, mappings and settings as a file: JSON, which is YAML too, in an order that stays."
          + " It has no keys; viewers may have it, because they see all of it anyway")
  public String exportConfiguration() {
    return ConfigurationWriter.write(export.export());
  }

  /** What a file would change. */
  @Query
  @NonNull
  @Description("What importing a file would change, and what stands against it; changes nothing")
  public ConfigurationDiffView compareConfiguration(
      @NonNull @Description("As exportConfiguration writes it") String configuration,
      @DefaultValue("false") @Nullable @Description(REMOVE_OTHERS) Boolean removeOthers) {
    ConfigurationFile file = ConfigurationReader.read(configuration);
    return ConfigurationDiffView.of(compare.compare(file, Boolean.TRUE.equals(removeOthers)));
  }

  /** Applies a file. */
  @Mutation
  @NonNull
  @Description(
      "Does exactly what compareConfiguration showed, or nothing when problems stand against it or"
          + " it would do something else by now. It can be stopped on the way, by a service that is"
          + " down; importing again does the rest")
  public ConfigurationImportView importConfiguration(
      @NonNull @Description("The file that was compared") String configuration,
      @NonNull @Description("Of the ConfigurationDiff") String fingerprint,
      @DefaultValue("false") @Nullable @Description(REMOVE_OTHERS) Boolean removeOthers) {
    ConfigurationFile file = ConfigurationReader.read(configuration);
    boolean others = Boolean.TRUE.equals(removeOthers);
    return ConfigurationImportView.of(
        Answers.to(() -> imports.importAll(file, others, fingerprint)));
  }
}
