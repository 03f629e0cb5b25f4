package org.actionsync.simulator.network;

import java.util.List;

/**
 * A group, for looking at.
 *
 * @param id what the control endpoint calls it
 * @param name its name
 * @param activists how many people are on its list
 * @param tags the names of its tags
 */
public record GroupView(String id, String name, int activists, List<String> tags) {

  static GroupView of(Group group) {
    return new GroupView(
        group.id,
        group.name,
        group.members.size(),
        group.tags.stream().map(tag -> tag.name).toList());
  }
}
