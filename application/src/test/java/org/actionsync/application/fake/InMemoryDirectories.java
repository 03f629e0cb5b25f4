package org.actionsync.application.fake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Directories;
import org.actionsync.application.port.GroupId;
import org.jspecify.annotations.Nullable;

/** Groups and campaigns in memory, found by their names. */
public final class InMemoryDirectories implements Directories {

  private final Map<GroupId, ContactDirectory> groups = new ConcurrentHashMap<>();
  private final Map<CampaignId, ContactDirectory> campaigns = new ConcurrentHashMap<>();

  /** Opens this for the group from now on. */
  public InMemoryDirectories with(GroupId group, ContactDirectory directory) {
    groups.put(group, directory);
    return this;
  }

  /** Opens this for the campaign from now on. */
  public InMemoryDirectories with(CampaignId campaign, ContactDirectory directory) {
    campaigns.put(campaign, directory);
    return this;
  }

  /** Always the same instance for a group, so its count of calls goes on. */
  @Override
  public ContactDirectory of(GroupId group) {
    return known(groups.get(group), group);
  }

  /** Always the same instance for a campaign, so its count of calls goes on. */
  @Override
  public ContactDirectory of(CampaignId campaign) {
    return known(campaigns.get(campaign), campaign);
  }

  private static ContactDirectory known(@Nullable ContactDirectory directory, Object id) {
    if (directory == null) {
      throw new IllegalStateException("Nothing is called " + id);
    }
    return directory;
  }
}
