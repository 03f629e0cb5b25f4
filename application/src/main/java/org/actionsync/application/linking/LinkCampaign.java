package org.actionsync.application.linking;

import org.actionsync.application.integration.SetUpRefused;
import org.actionsync.application.port.Campaign;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.LinkSettings;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Organizations;
import org.actionsync.domain.mapping.Tag;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Joins a campaign to a group and makes the magic tag. The new link is disabled. */
public final class LinkCampaign {

  private static final String HAS_A_GROUP =
      "The campaign is already linked to a group, and can be linked to one only";

  private final Links links;
  private final Organizations organizations;
  private final Groups groups;
  private final GroupTags tags;
  private final Names names;

  /** Stores in {@code links} what {@code organizations} and {@code groups} know. */
  public LinkCampaign(
      Links links, Organizations organizations, Groups groups, GroupTags tags, Names names) {
    this.links = links;
    this.organizations = organizations;
    this.groups = groups;
    this.tags = tags;
    this.names = names;
  }

  /**
   * What an admin wants to link.
   *
   * @param campaign the campaign
   * @param group the group
   * @param magicTagName what to call the magic tag; null for {@code AB: <campaign name>}
   * @param reuseMagicTag whether a tag of that name may be one that is there already
   */
  public record Wish(
      CampaignId campaign, GroupId group, @Nullable String magicTagName, boolean reuseMagicTag) {}

  /**
   * Links the campaign.
   *
   * @throws SetUpRefused if campaign or group are unknown, the campaign is archived or linked
   *     already, or a tag of the name is there and was not asked for
   */
  public CampaignLink link(Wish wish) throws SetUpRefused {
    Campaign campaign = linkable(wish.campaign());
    if (groups.find(wish.group()).isEmpty()) {
      throw SetUpRefused.unknown("groupId", "group");
    }
    CampaignLink link =
        new CampaignLink(
            new LinkId(names.next()),
            wish.campaign(),
            wish.group(),
            false,
            magicTag(wish, campaign),
            LinkSettings.DEFAULT,
            null,
            CampaignLink.Progress.NONE);
    if (!links.add(link)) {
      throw SetUpRefused.conflict("campaignId", HAS_A_GROUP);
    }
    return link;
  }

  private Campaign linkable(CampaignId id) throws SetUpRefused {
    Campaign campaign =
        organizations
            .campaign(id)
            .orElseThrow(() -> SetUpRefused.unknown("campaignId", "campaign"));
    if (links.ofCampaign(id).isPresent()) {
      throw SetUpRefused.conflict("campaignId", HAS_A_GROUP);
    }
    if (campaign.archived()) {
      throw SetUpRefused.conflict("campaignId", "The campaign is archived in Action Builder");
    }
    return campaign;
  }

  private Tag magicTag(Wish wish, Campaign campaign) throws SetUpRefused {
    String given = wish.magicTagName();
    String name = given == null ? "AB: " + campaign.name().strip() : given;
    GroupTags.Choice choice = tags.named(wish.group(), name, "magicTagName");
    if (choice.existing().isPresent() && !wish.reuseMagicTag()) {
      throw SetUpRefused.conflict(
          "magicTagName",
          "The group already has a tag '"
              + choice.existing().get().name()
              + "', and everybody who has it would be pulled in. Set reuseMagicTag to use it, or"
              + " choose another name");
    }
    return tags.make(wish.group(), choice);
  }
}
