package org.actionsync.application.configuration;

import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.linking.DisableLink;
import org.actionsync.application.linking.EnableLink;
import org.actionsync.application.linking.LinkCampaign;
import org.actionsync.application.linking.MapAssessment;
import org.actionsync.application.linking.MapResponse;
import org.actionsync.application.linking.UnlinkCampaign;
import org.actionsync.application.linking.Unmap;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.linking.UpdateMapping;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Links;
import org.actionsync.domain.run.LinkId;

/**
 * All that an import does things with: the use cases of admins, so that every rule that holds for
 * them holds here.
 *
 * @param stored the links, to find those that were just made
 * @param links what is done to links
 * @param mappings what is done to mappings
 */
public record Hands(Links stored, OnLinks links, OnMappings mappings) {

  /**
   * What is done to links.
   *
   * @param link links a campaign
   * @param unlink takes a link out of use
   * @param update adjusts a link
   * @param enable enables a link
   * @param disable disables a link
   */
  public record OnLinks(
      LinkCampaign link,
      UnlinkCampaign unlink,
      UpdateLinkSettings update,
      EnableLink enable,
      DisableLink disable) {}

  /**
   * What is done to mappings.
   *
   * @param response maps a response
   * @param assessment maps an assessment level
   * @param update changes a direction
   * @param unmap takes a mapping away
   */
  public record OnMappings(
      MapResponse response, MapAssessment assessment, UpdateMapping update, Unmap unmap) {}

  LinkId linkOf(CampaignId campaign) throws SetUpRefused {
    return stored
        .ofCampaign(campaign)
        .map(CampaignLink::id)
        .orElseThrow(() -> SetUpRefused.unknown("configuration", "campaign link any more"));
  }
}
