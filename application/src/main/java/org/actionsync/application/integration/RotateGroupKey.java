package org.actionsync.application.integration;

import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.NetworkCatalog;

/** Replaces the key of a group in place; its links go on with the new one. */
public final class RotateGroupKey {

  private final Groups groups;
  private final NetworkCatalog network;

  /** Replaces in {@code groups} by what {@code network} accepts. */
  public RotateGroupKey(Groups groups, NetworkCatalog network) {
    this.groups = groups;
    this.network = network;
  }

  /**
   * Tries the new key, and keeps the old one unless it works.
   *
   * @throws SetUpRefused if there is no such group, if the key is refused, or if another group has
   *     it
   */
  public Group rotate(GroupId id, String apiKey) throws SetUpRefused {
    ApiKey key = Typed.key("apiKey", apiKey);
    find(id);
    try {
      network.probe(key);
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage, "apiKey");
    }
    if (!groups.replaceKey(id, key)) {
      throw SetUpRefused.conflict("apiKey", "This is the key of another connected group");
    }
    return find(id);
  }

  private Group find(GroupId id) throws SetUpRefused {
    return groups.find(id).orElseThrow(() -> SetUpRefused.unknown("id", "group"));
  }
}
