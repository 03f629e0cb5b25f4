package org.actionsync.web.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.actionsync.application.linking.DisableLink;
import org.actionsync.application.linking.EnableLink;
import org.actionsync.application.linking.LinkCampaign;
import org.actionsync.application.linking.UnlinkCampaign;
import org.actionsync.application.linking.UpdateLinkSettings;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Links;
import org.actionsync.domain.run.LinkId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Campaigns joined to groups. */
@GraphQLApi
@ApplicationScoped
public class LinksApi {

  @Inject Links links;
  @Inject LinkCampaign link;
  @Inject UnlinkCampaign unlink;
  @Inject UpdateLinkSettings update;
  @Inject EnableLink enable;
  @Inject DisableLink disable;

  /** All links. */
  @Query
  @NonNull
  @Description("All campaign links, in the order they were made")
  public List<@NonNull CampaignLinkView> campaignLinks() {
    return links.all().stream().map(CampaignLinkView::of).toList();
  }

  /** One link. */
  @Query
  @Description("One campaign link; NOT_FOUND when there is none of this id")
  public @Nullable CampaignLinkView campaignLink(
      @Id @NonNull @Description("Which link") String id) {
    return links
        .find(Ids.read("id", id, LinkId::new))
        .map(CampaignLinkView::of)
        .orElseThrow(() -> Ids.unknown("id"));
  }

  /** Joins a campaign to a group. */
  @Mutation
  @NonNull
  @Description("Joins a campaign to a group and makes the magic tag; the link starts disabled")
  public CampaignLinkView linkCampaign(
      @NonNull @Description("What is wanted") LinkCampaignInput input) {
    LinkCampaign.Wish wish =
        new LinkCampaign.Wish(
            Ids.read("input.campaignId", input.campaignId(), CampaignId::new),
            Ids.read("input.groupId", input.groupId(), GroupId::new),
            input.magicTagName(),
            Boolean.TRUE.equals(input.reuseMagicTag()));
    return CampaignLinkView.of(Answers.toInput(() -> link.link(wish)));
  }

  /** Takes a link out of use. */
  @Mutation
  @Description("Takes a link out of use; its history stays, and so does all in both services")
  public boolean unlinkCampaign(@Id @NonNull @Description("Which link") String id) {
    LinkId known = Ids.read("id", id, LinkId::new);
    return Answers.done(() -> unlink.unlink(known));
  }

  /** Adjusts a link. */
  @Mutation
  @NonNull
  @Description("Adjusts how a link is synced")
  public CampaignLinkView updateLinkSettings(
      @Id @NonNull @Description("Which link") String id,
      @NonNull @Description("What is wanted") LinkSettingsInput input) {
    LinkId known = Ids.read("id", id, LinkId::new);
    UpdateLinkSettings.Changes changes = SettingsGiven.in(input);
    return CampaignLinkView.of(Answers.to(() -> update.update(known, changes, input.version())));
  }

  /** Has a link synced hourly. */
  @Mutation
  @NonNull
  @Description("Has a link synced about once an hour, from now on")
  public CampaignLinkView enableLink(@Id @NonNull @Description("Which link") String id) {
    LinkId known = Ids.read("id", id, LinkId::new);
    return CampaignLinkView.of(Answers.to(() -> enable.enable(known)));
  }

  /** Stops syncing a link. */
  @Mutation
  @NonNull
  @Description("Stops syncing a link at the next change, and keeps everything")
  public CampaignLinkView disableLink(@Id @NonNull @Description("Which link") String id) {
    LinkId known = Ids.read("id", id, LinkId::new);
    return CampaignLinkView.of(Answers.to(() -> disable.disable(known)));
  }
}
