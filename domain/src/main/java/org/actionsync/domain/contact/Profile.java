package org.actionsync.domain.contact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one side says about a person, in the words that both sides share.
 *
 * @param values a non-empty text per known field; a field that is not here is blank
 * @param tags the mapped tags the person has
 * @param consent what is known of the person's wish, per channel; empty only in a baseline of two
 *     who never met
 */
public record Profile(
    Map<Field, String> values, Set<TagKey> tags, Map<Channel, Subscription> consent) {

  /** Nothing known, nothing tagged, no wish recorded. */
  public static final Profile EMPTY = new Profile(Map.of(), Set.of(), Map.of());

  /** Copies, and leaves out blank values. */
  public Profile {
    Map<Field, String> known = new EnumMap<>(Field.class);
    values.forEach(
        (field, value) -> {
          if (!value.isBlank()) {
            known.put(field, value);
          }
        });
    Map<Channel, Subscription> wishes = new EnumMap<>(Channel.class);
    wishes.putAll(consent);
    values = Collections.unmodifiableMap(known);
    tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    consent = Collections.unmodifiableMap(wishes);
  }

  /** The value of {@code field}, or an empty text. */
  public String get(Field field) {
    return values.getOrDefault(field, "");
  }

  /** Whether the person has {@code tag}. */
  public boolean has(TagKey tag) {
    return tags.contains(tag);
  }

  /** What is known of the wish on {@code channel}. */
  public Subscription consent(Channel channel) {
    return consent.getOrDefault(channel, Subscription.NEVER_SET);
  }

  /** This profile with the values, tags and opt-outs of {@code patch}. */
  public Profile with(Patch patch) {
    Map<Field, String> newValues = new EnumMap<>(Field.class);
    newValues.putAll(values);
    newValues.putAll(patch.values());
    Set<TagKey> newTags = new TreeSet<>(tags);
    patch
        .tags()
        .forEach(
            (tag, present) -> {
              if (present) {
                newTags.add(tag);
              } else {
                newTags.remove(tag);
              }
            });
    Map<Channel, Subscription> wishes = new EnumMap<>(Channel.class);
    wishes.putAll(consent);
    patch.optOuts().forEach(channel -> wishes.put(channel, Subscription.UNSUBSCRIBED));
    return new Profile(newValues, newTags, wishes);
  }

  /** Only what {@code patch} is about, and what is known of the wish on its channels. */
  public Profile about(Patch patch) {
    Map<Field, String> someValues = new EnumMap<>(Field.class);
    patch.values().keySet().forEach(field -> someValues.put(field, get(field)));
    Set<TagKey> someTags = new TreeSet<>(tags);
    someTags.retainAll(patch.tags().keySet());
    Map<Channel, Subscription> wishes = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      if (patch.optOuts().contains(channel) || patch.values().containsKey(channel.field())) {
        wishes.put(channel, consent(channel));
      }
    }
    return new Profile(someValues, someTags, wishes);
  }

  /** Without personal data, because this is what ends up in logs. */
  @Override
  public String toString() {
    return "profile of " + values.keySet() + " tags " + tags + " consent " + consent;
  }
}
