package org.actionsync.infrastructure.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.actionsync.application.configuration.CompareConfiguration;
import org.actionsync.application.configuration.ExportConfiguration;
import org.actionsync.application.configuration.Hands;
import org.actionsync.application.configuration.ImportConfiguration;
import org.actionsync.application.integration.SearchResponses;
import org.actionsync.application.integration.SearchTags;
import org.actionsync.application.linking.DisableLink;
import org.actionsync.application.linking.EnableLink;
import org.actionsync.application.linking.LinkCampaign;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.linking.MapAssessment;
import org.actionsync.application.linking.MapResponse;
import org.actionsync.application.linking.UnlinkCampaign;
import org.actionsync.application.linking.Unmap;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.linking.UpdateMapping;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Organizations;
import org.actionsync.application.port.Runs;

/** The use cases of the configuration as a file, made of those that admins use one by one. */
@ApplicationScoped
class ConfigurationUseCases {

  @Produces
  @Singleton
  ExportConfiguration exportConfiguration(LinkTerms terms, Groups groups) {
    return new ExportConfiguration(terms, groups);
  }

  @Produces
  @Singleton
  CompareConfiguration.Stored configured(
      LinkTerms terms, Organizations organizations, Groups groups, Runs runs) {
    return new CompareConfiguration.Stored(terms, organizations, groups, runs);
  }

  @Produces
  @Singleton
  CompareConfiguration compareConfiguration(
      CompareConfiguration.Stored stored, SearchTags tags, SearchResponses responses) {
    return new CompareConfiguration(stored, tags, responses);
  }

  @Produces
  @Singleton
  Hands.OnLinks onLinks(
      LinkCampaign link,
      UnlinkCampaign unlink,
      UpdateLinkSettings update,
      EnableLink enable,
      DisableLink disable) {
    return new Hands.OnLinks(link, unlink, update, enable, disable);
  }

  @Produces
  @Singleton
  Hands.OnMappings onMappings(
      MapResponse response, MapAssessment assessment, UpdateMapping update, Unmap unmap) {
    return new Hands.OnMappings(response, assessment, update, unmap);
  }

  @Produces
  @Singleton
  ImportConfiguration importConfiguration(
      CompareConfiguration compare, Links stored, Hands.OnLinks links, Hands.OnMappings mappings) {
    return new ImportConfiguration(compare, new Hands(stored, links, mappings));
  }
}
