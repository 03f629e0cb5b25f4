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
   * @throws SetUpRefused if there is no such group, the name cannot be one, or somebody else gave
   *     it another at the same moment
   */
  public Group rename(GroupId id, String name) throws SetUpRefused {
    String newName = Typed.name("name", name);
    String oldName = find(id).name();
    groups.change(id, now -> now.name().equals(oldName) ? now.named(newName) : now);
    Group renamed = find(id);
    if (!renamed.name().equals(newName)) {
      throw SetUpRefused.conflict(
          "name", "Somebody else renamed this group meanwhile; look at it again");
    }
    return renamed;
  }

  private Group find(GroupId id) throws SetUpRefused {
    return groups.find(id).orElseThrow(() -> SetUpRefused.unknown("id", "group"));
  }
}
