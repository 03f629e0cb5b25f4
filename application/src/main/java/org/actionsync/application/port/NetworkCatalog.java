package org.actionsync.application.port;

import java.util.Optional;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tag;

/** What an admin needs of Action Network while setting up. */
public interface NetworkCatalog {

  /**
   * Tries a key where a wrong one is refused ({@code GET /people?per_page=1}, because the entry
   * point accepts any) and looks for the group's name in the sponsor of its own actions.
   *
   * @return the name, if the group has an action with a sponsor
   * @throws DirectoryUnavailable with {@link DirectoryUnavailable.Kind#KEY_REFUSED} for a wrong key
   */
  Optional<String> probe(ApiKey key) throws DirectoryUnavailable;

  /** One page of the group's tags, in the service's order. Tags cannot be searched there. */
  Page<Tag> tags(GroupId group, Cursor from) throws DirectoryUnavailable;

  /** The tag of this identifier, unless gone. */
  Optional<Tag> tag(GroupId group, RemoteId id) throws DirectoryUnavailable;

  /** Makes a tag, or gives the existing one of that name without regard to case. */
  Tag createTag(GroupId group, String name) throws DirectoryUnavailable, ChangeRefused;
}
