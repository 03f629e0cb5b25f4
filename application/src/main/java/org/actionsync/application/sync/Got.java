package org.actionsync.application.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Lens;

/** Says in words what a service made of what it was asked. */
final class Got {

  private Got() {}

  /** What {@code after} says about everything that {@code patch} asked for, but for tags. */
  static String of(Patch patch, Profile after) {
    return of(patch, patch.optOuts(), after);
  }

  /** The same, and what it says about the subscriptions on {@code channels}. */
  static String of(Patch patch, Set<Channel> channels, Profile after) {
    List<String> lines = new ArrayList<>();
    for (Channel channel : channels) {
      lines.add(channel.label() + ": " + after.consent(channel).label());
    }
    for (Field field : patch.values().keySet()) {
      String value = after.get(field);
      lines.add(field.label() + ": " + (value.isEmpty() ? "none" : field.display(value)));
    }
    return String.join("\n", lines);
  }

  /** The same after the person was looked at again, and what tags they have then. */
  static String of(Patch patch, Set<Channel> channels, Profile now, Lens lens) {
    List<String> lines = new ArrayList<>();
    String rest = of(patch, channels, now);
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    for (TagKey key : patch.tags().keySet()) {
      String name = lens.mapping(key).map(mapping -> mapping.tag().name()).orElse(key.value());
      lines.add("tag " + name + ": " + (now.has(key) ? "on" : "off"));
    }
    return String.join("\n", lines);
  }

  /**
   * Whether nothing of what was asked can be seen afterwards, although the service said all is
   * well; of an opt-out, whether it did not take. Tags do not show in the answer, so of a patch
   * with tags nothing but that is found out this way.
   */
  static boolean wasIgnored(Patch patch, Profile before, Profile after) {
    if (patch.optOuts().stream().anyMatch(c -> !after.consent(c).isOptOut())) {
      return true; // whatever else took, somebody who left is still on the list
    }
    if (!patch.tags().isEmpty() || !patch.optOuts().isEmpty()) {
      return false;
    }
    return patch.values().entrySet().stream()
        .allMatch(
            asked ->
                !after.get(asked.getKey()).equals(asked.getValue())
                    && after.get(asked.getKey()).equals(before.get(asked.getKey())));
  }
}
