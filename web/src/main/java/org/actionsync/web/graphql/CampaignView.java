package org.actionsync.web.graphql;

import org.actionsync.application.port.Campaign;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An Action Builder campaign, as last listed. */
@Type("Campaign")
@Description("An Action Builder campaign, as last listed")
public record CampaignView(
    @Id @NonNull @Description("Our id of it") String id,
    @NonNull @Description("As Action Builder calls it") String name,
    @Description("Whether it is archived in Action Builder, and so cannot be synced")
        boolean archived,
    @NonNull @Description("The type of entity that takes part and is created, such as Person")
        String entityType,
    @Ignore String organizationId) {

  static CampaignView of(Campaign campaign) {
    return new CampaignView(
        campaign.id().value(),
        campaign.name(),
        campaign.archived(),
        campaign.entityType(),
        campaign.organization().value());
  }
}
