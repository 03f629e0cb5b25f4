package org.actionsync.simulator.network;

import java.time.Instant;
import org.actionsync.simulator.http.Refusal;

/**
 * Which names a tag may have: unique in the group without regard to case, and without some special
 * characters.
 */
final class TagNames {

  private final NetworkState state;
  private final Group group;

  TagNames(NetworkState state, Group group) {
    this.state = state;
    this.group = group;
  }

  Tag findOrMake(String name, Instant now) {
    return group.tagNamed(name).orElseGet(() -> make(name, now));
  }

  private Tag make(String name, Instant now) {
    refuseSpecial(name);
    Tag tag = new Tag();
    tag.id = state.nextId();
    tag.name = name.strip();
    tag.created = now;
    tag.modified = now;
    group.tags.add(tag);
    return tag;
  }

  /** Renaming is possible in the web interface only; the id stays. */
  void rename(Tag tag, String name, Instant now) {
    refuseSpecial(name);
    if (group.tagNamed(name).filter(other -> other != tag).isPresent()) {
      throw new Refusal(400, "A tag of this name exists");
    }
    tag.name = name.strip();
    tag.modified = now;
  }

  /** The one example that is documented is {@code $$}. */
  private static void refuseSpecial(String name) {
    if (name.contains("$$")) {
      throw new Refusal(400, "A tag name must not contain $$");
    }
  }
}
