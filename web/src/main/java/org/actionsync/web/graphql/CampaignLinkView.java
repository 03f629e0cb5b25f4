package org.actionsync.web.graphql;

import java.time.Instant;
import org.actionsync.application.port.CampaignLink;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One campaign joined to one group. */
@Type("CampaignLink")
@Description("One campaign joined to one group")
public record CampaignLinkView(
    @Id @NonNull @Description("Its id") String id,
    @Description("Whether it is synced about once an hour") boolean enabled,
    @NonNull @Description("Activists who have it are pulled into the campaign") TagView magicTag,
    @NonNull @Description("How it is synced") LinkSettingsView settings,
    @Nullable @Description("When the last complete run ended") Instant lastCompleteAt,
    @Nullable @Description("When the next run is due; null while disabled") Instant nextDueAt,
    @Ignore String campaignId,
    @Ignore String groupId) {

  static CampaignLinkView of(CampaignLink link) {
    return new CampaignLinkView(
        link.id().value(),
        link.enabled(),
        TagView.of(link.magicTag()),
        LinkSettingsView.of(link.settings(), link.settingsVersion()),
        link.progress().lastCompleteAt(),
        link.progress().nextDueAt(),
        link.campaign().value(),
        link.group().value());
  }
}
