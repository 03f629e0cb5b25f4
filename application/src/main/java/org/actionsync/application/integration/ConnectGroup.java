package org.actionsync.application.integration;

import java.util.Optional;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ConnectionState;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.NetworkCatalog;
import org.jspecify.annotations.Nullable;

/** Connects an Action Network group by its key. */
public final class ConnectGroup {

  private final Groups groups;
  private final NetworkCatalog network;
  private final Names names;

  /** Stores in {@code groups} what {@code network} accepts. */
  public ConnectGroup(Groups groups, NetworkCatalog network, Names names) {
    this.groups = groups;
    this.network = network;
    this.names = names;
  }

  /**
   * Tries the key and stores the group.
   *
   * @param apiKey as pasted
   * @param name what to call the group; null to read it from the sponsor of its own actions
   * @throws SetUpRefused if the key is refused or connected already, or if no name is to be found
   */
  public Group connect(String apiKey, @Nullable String name) throws SetUpRefused {
    ApiKey key = Typed.key("apiKey", apiKey);
    Optional<String> given =
        name == null ? Optional.empty() : Optional.of(Typed.name("name", name));
    Optional<String> found = probe(key);
    Group group =
        new Group(
            new GroupId(names.next()),
            given.or(() -> found).orElseThrow(ConnectGroup::nameless),
            key.hint(),
            ConnectionState.CONNECTED);
    if (!groups.add(group, key)) {
      throw SetUpRefused.conflict("apiKey", "The group with this key is already connected");
    }
    return group;
  }

  private Optional<String> probe(ApiKey key) throws SetUpRefused {
    try {
      return network.probe(key);
    } catch (DirectoryUnavailable outage) {
      throw SetUpRefused.by(outage, "apiKey");
    }
  }

  private static SetUpRefused nameless() {
    return SetUpRefused.invalid(
        "name", "The key works, but Action Network does not say the group's name: give it one");
  }
}
