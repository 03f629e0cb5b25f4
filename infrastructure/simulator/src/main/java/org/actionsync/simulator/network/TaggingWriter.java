package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.function.Consumer;

/** Putting tags on people and taking them off. */
final class TaggingWriter {

  private final NetworkState state;
  private final Group group;
  private final Instant now;
  private final NetworkRules rules;

  TaggingWriter(NetworkState state, Group group, Instant now, NetworkRules rules) {
    this.state = state;
    this.group = group;
    this.now = now;
    this.rules = rules;
  }

  /**
   * Names the group does not have are ignored without an error; a tag they already have stays as it
   * is.
   */
  void addByName(Activist person, JsonNode names) {
    eachTag(
        names,
        tag -> {
          if (!tag.taggings.containsKey(person.id)) {
            put(tag, person);
          }
        });
  }

  /** Names the group does not have, and tags the person does not have, are ignored. */
  void removeByName(Activist person, JsonNode names) {
    eachTag(names, tag -> remove(tag, person.id));
  }

  /** A person has a tag at most once; tagging again replaces. */
  Tag.Tagging put(Tag tag, Activist person) {
    Tag.Tagging tagging = new Tag.Tagging(state.nextId(), person.id, now);
    tag.taggings.put(person.id, tagging);
    moveDate(person.id);
    return tagging;
  }

  /** Leaves no trace: a removed tagging is gone. */
  void remove(Tag tag, String person) {
    if (tag.taggings.remove(person) != null) {
      moveDate(person);
    }
  }

  private void moveDate(String person) {
    Membership membership = group.members.get(person);
    if (rules.taggingMovesDate() && membership != null) {
      membership.modified = now;
    }
  }

  private void eachTag(JsonNode names, Consumer<Tag> act) {
    for (JsonNode name : names) {
      group.tagNamed(name.asText()).ifPresent(act);
    }
  }
}
