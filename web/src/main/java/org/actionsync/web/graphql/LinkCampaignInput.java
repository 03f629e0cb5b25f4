package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A campaign to join to a group. */
@Input("LinkCampaignInput")
@Description("A campaign to join to a group")
public record LinkCampaignInput(
    @Id @NonNull @Description("The campaign; it can have one link") String campaignId,
    @Id @NonNull @Description("The group; it can have many") String groupId,
    @Nullable @Description("AB: and the name of the campaign, unless given") String magicTagName,
    @Nullable @Description("Whether a tag of that name that is there already may be used")
        Boolean reuseMagicTag) {}
