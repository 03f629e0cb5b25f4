package org.actionsync.infrastructure.osdi;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Directories;
import org.actionsync.application.port.GroupId;

/** Opens groups and campaigns over REST, each through the adapter of its service. */
@Dependent
class RestDirectories implements Directories {

  private final Opener<GroupId> groups;
  private final Opener<CampaignId> campaigns;

  @Inject
  RestDirectories(Opener<GroupId> groups, Opener<CampaignId> campaigns) {
    this.groups = groups;
    this.campaigns = campaigns;
  }

  @Override
  public ContactDirectory of(GroupId group) {
    return groups.open(group);
  }

  @Override
  public ContactDirectory of(CampaignId campaign) {
    return campaigns.open(campaign);
  }
}
