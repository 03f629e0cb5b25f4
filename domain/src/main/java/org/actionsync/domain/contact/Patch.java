package org.actionsync.domain.contact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one side has to learn about one person.
 *
 * @param values fields to set, never blank: neither service lets a value be emptied reliably
 * @param tags tags to add ({@code true}) and to remove ({@code false})
 * @param optOuts channels the person left; a patch can never subscribe anybody
 */
public record Patch(Map<Field, String> values, Map<TagKey, Boolean> tags, Set<Channel> optOuts) {

  /** Nothing to learn. */
  public static final Patch EMPTY = new Patch(Map.of(), Map.of(), Set.of());

  /** Copies; throws {@link IllegalArgumentException} when a value is blank. */
  public Patch {
    Map<Field, String> copied = new EnumMap<>(Field.class);
    copied.putAll(values);
    for (Map.Entry<Field, String> value : copied.entrySet()) {
      if (value.getValue().isBlank()) {
        throw new IllegalArgumentException("A patch cannot empty " + value.getKey());
      }
    }
    Set<Channel> left = EnumSet.noneOf(Channel.class);
    left.addAll(optOuts);
    values = Collections.unmodifiableMap(copied);
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    optOuts = Collections.unmodifiableSet(left);
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return values.isEmpty() && tags.isEmpty() && optOuts.isEmpty();
  }

  /** The same patch that also opts out of {@code channels}. */
  public Patch withOptOuts(Set<Channel> channels) {
    return new Patch(values, tags, channels);
  }

  /** The same patch without {@code field}. */
  public Patch without(Field field) {
    Map<Field, String> rest = new EnumMap<>(Field.class);
    rest.putAll(values);
    rest.remove(field);
    return new Patch(rest, tags, optOuts);
  }

  /** The same patch that puts {@code present} on, whatever it said about them. */
  public Patch withTags(Set<TagKey> present) {
    Map<TagKey, Boolean> changed = new TreeMap<>(tags);
    present.forEach(tag -> changed.put(tag, true));
    return new Patch(values, changed, optOuts);
  }

  /** The same patch without what it says about {@code dropped}. */
  public Patch withoutTags(Set<TagKey> dropped) {
    Map<TagKey, Boolean> rest = new TreeMap<>(tags);
    rest.keySet().removeAll(dropped);
    return new Patch(values, rest, optOuts);
  }

  /** Without personal data, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "patch of " + values.keySet() + " tags " + tags + " opt-outs " + optOuts;
  }
}
