package org.actionsync.application.port;

import org.actionsync.domain.contact.Side;

/**
 * Where people are read from: a group or a campaign.
 *
 * @param side which service
 * @param id the group's or campaign's own name, see {@link GroupId} and {@link CampaignId}
 */
public record Place(Side side, String id) {

  /** The group as a place. */
  public static Place of(GroupId group) {
    return new Place(Side.NETWORK, group.value());
  }

  /** The campaign as a place. */
  public static Place of(CampaignId campaign) {
    return new Place(Side.BUILDER, campaign.value());
  }
}
