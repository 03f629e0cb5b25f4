package org.actionsync.application.integration;

import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Links;

/** Forgets a group, its key and what was read of it. Nothing changes in Action Network. */
public final class DisconnectGroup {

  private final Groups groups;
  private final Links links;

  /** Removes from {@code groups} what {@code links} do not use. */
  public DisconnectGroup(Groups groups, Links links) {
    this.groups = groups;
    this.links = links;
  }

  /**
   * Forgets the group.
   *
   * @throws SetUpRefused if there is no such group, or while a link uses it
   */
  public void disconnect(GroupId id) throws SetUpRefused {
    if (groups.find(id).isEmpty()) {
      throw SetUpRefused.unknown("id", "group");
    }
    int using = links.ofGroup(id).size();
    if (using > 0) {
      throw SetUpRefused.conflict(
          "id", "Campaigns linked to this group: " + using + ". Unlink them first");
    }
    groups.remove(id);
  }
}
