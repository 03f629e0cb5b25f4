package org.actionsync.application.port;

import java.util.List;
import java.util.Optional;

/** The connected groups and their keys. Keys are stored encrypted. */
public interface Groups {

  /**
   * Stores a new group with its key.
   *
   * @return false, and nothing stored, when the same key is already connected
   */
  boolean add(Group group, ApiKey key);

  /** Stores name and state of a known group. */
  void save(Group group);

  /**
   * Replaces the key of a known group, its hint too, and marks it connected.
   *
   * @return false, and nothing stored, when another group has the same key
   */
  boolean replaceKey(GroupId group, ApiKey key);

  /** The group, if there is one of this name. */
  Optional<Group> find(GroupId id);

  /** The key of a known group; throws {@link IllegalStateException} for an unknown one. */
  ApiKey key(GroupId id);

  /** All, by name. */
  List<Group> all();

  /** Forgets the group, its key and what was read of it. No link may use it. */
  void remove(GroupId id);
}
