package org.actionsync.application.integration;

import org.actionsync.application.port.Group;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Groups;

/** Gives a group another name. It is ours alone; Action Network is not told. */
public final class RenameGroup {

  private final Groups groups;

  /** Renames in {@code groups}. */
  public RenameGroup(Groups groups) {
    this.groups = groups;
  }

  /**
   * The group under its new name.
   *
   * @throws SetUpRefused if there is no such group or the name cannot be one
   */
  public Group rename(GroupId id, String name) throws SetUpRefused {
    String newName = Typed.name("name", name);
    find(id);
    groups.change(id, group -> group.named(newName));
    return find(id);
  }

  private Group find(GroupId id) throws SetUpRefused {
    return groups.find(id).orElseThrow(() -> SetUpRefused.unknown("id", "group"));
  }
}
