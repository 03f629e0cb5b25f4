package org.actionsync.simulator.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A group with its key, list, tags and actions. Groups stand alone here: lists that are handed up
 * to the groups above are left out.
 */
final class Group {

  String id = "";
  String name = "";
  String key = "";

  final List<String> customFields = new ArrayList<>();
  final List<Action> actions = new ArrayList<>();
  final List<Tag> tags = new ArrayList<>();

  /** By person id: an order that has nothing to do with names or dates, but is stable. */
  final TreeMap<String, Membership> members = new TreeMap<>();

  /** How a name is written in the address of a web page. */
  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  Optional<Tag> tag(String id) {
    return tags.stream().filter(tag -> tag.id.equals(id)).findFirst();
  }

  /** Names are unique without regard to case. */
  Optional<Tag> tagNamed(String name) {
    return tags.stream().filter(tag -> tag.name.equalsIgnoreCase(name.strip())).findFirst();
  }

  /** What this group knows of somebody on its list. */
  Membership membership(String person) {
    Membership membership = members.get(person);
    if (membership == null) {
      throw new NoSuchElementException("No activist " + person + " in " + id);
    }
    return membership;
  }

  /** The tags a person has, with the taggings that say so. */
  Map<Tag, Tag.Tagging> taggingsOf(String person) {
    Map<Tag, Tag.Tagging> found = new LinkedHashMap<>();
    for (Tag tag : tags) {
      Tag.Tagging tagging = tag.taggings.get(person);
      if (tagging != null) {
        found.put(tag, tagging);
      }
    }
    return found;
  }
}
