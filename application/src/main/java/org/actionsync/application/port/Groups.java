package org.actionsync.application.port;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The connected groups and their keys. Keys are stored encrypted. */
public interface Groups {

  /**
   * Stores a new group with its key.
   *
   * @return false, and nothing stored, when the same key is already connected
   */
  boolean add(Group group, ApiKey key);

  /**
   * Changes a known group from what is stored now, as one step, because an admin and a run may
   * change it at the same time. Name and state can change.
   */
  void change(GroupId group, UnaryOperator<Group> change);

  /**
   * The service refused this key. The group is KEY_REFUSED from now on, unless it has another key
   * by now: then nothing is known against that.
   */
  void refused(GroupId group, ApiKey key);

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
