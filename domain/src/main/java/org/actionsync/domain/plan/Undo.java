package org.actionsync.domain.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Lens;

/**
 * Takes back what was written to one side of a pair, one change after the other from the newest to
 * the oldest, as far as the side still says what was written.
 *
 * <p>Never subscribes anybody, never empties a value, never deletes anybody.
 */
final class Undo {

  private static final String EDITED = "was edited since";
  private static final String BLANK =
      "was blank before, and neither service lets a value be emptied";
  private static final String LISTED =
      "joined a list in Action Builder, from which nothing can be taken";
  private static final String UNMAPPED = "its mapping is gone or does not work";
  private static final String ON_AGAIN = "was put on again since";
  private static final String UNIVERSAL = "a universal response cannot be taken away";
  private static final String LEFT = "nobody is subscribed again";

  private final Side side;
  private final Lens lens;
  private final Profile present;
  private final Map<Field, String> values = new EnumMap<>(Field.class);
  private final Set<TagKey> tags;
  private final Set<Channel> optedOutBefore = EnumSet.noneOf(Channel.class);
  private final Map<Field, String> keptFields = new EnumMap<>(Field.class);
  private final Map<TagKey, String> keptTags = new TreeMap<>();
  private final Set<Channel> keptChannels = EnumSet.noneOf(Channel.class);

  /**
   * Begins with what the side says now.
   *
   * @param present the person on {@code side}, seen through {@code lens}
   */
  Undo(Side side, Lens lens, Profile present) {
    this.side = side;
    this.lens = lens;
    this.present = present;
    this.values.putAll(present.values());
    this.tags = new TreeSet<>(present.tags());
  }

  /** Takes back the next older change. */
  void takeBack(Written written) {
    Patch patch = written.change().patch();
    Profile before = written.change().before();
    patch.values().keySet().forEach(field -> takeBack(field, before, written.after()));
    patch.tags().forEach((tag, on) -> takeBack(tag, on, written.onAgain()));
    keptChannels.addAll(patch.optOuts());
  }

  private void takeBack(Field field, Profile before, Profile after) {
    String now = values.getOrDefault(field, "");
    String then = before.get(field);
    if (keptFields.containsKey(field) || now.equals(then)) {
      return;
    }
    if (side == Side.BUILDER && field.isListInBuilder()) {
      keptFields.put(field, LISTED);
    } else if (!now.equals(after.get(field))) {
      keptFields.put(field, EDITED);
    } else if (then.isEmpty()) {
      keptFields.put(field, BLANK);
    } else {
      values.put(field, then);
      noteOptOut(field, before);
    }
  }

  /** An address comes back with no better a status than it had, and no better than the present. */
  private void noteOptOut(Field field, Profile before) {
    for (Channel channel : Channel.values()) {
      boolean left = before.consent(channel).isOptOut() || present.consent(channel).isOptOut();
      if (channel.field() == field && left) {
        optedOutBefore.add(channel);
      }
    }
  }

  private void takeBack(TagKey tag, boolean wasPutOn, Set<TagKey> onAgain) {
    if (keptTags.containsKey(tag) || tags.contains(tag) != wasPutOn) {
      return; // it is as it was before
    }
    var mapping = lens.mapping(tag);
    if (mapping.isEmpty()) {
      keptTags.put(tag, UNMAPPED);
    } else if (!wasPutOn) {
      tags.add(tag);
    } else if (onAgain.contains(tag)) {
      keptTags.put(tag, ON_AGAIN);
    } else if (side == Side.BUILDER && mapping.get().rule().addOnly()) {
      keptTags.put(tag, UNIVERSAL);
    } else {
      tags.remove(tag);
    }
  }

  /** What has to be written so that the side says what it said before. */
  Patch patch() {
    Map<Field, String> changed = new EnumMap<>(Field.class);
    values.forEach(
        (field, value) -> {
          if (!value.equals(present.get(field))) {
            changed.put(field, value);
          }
        });
    Map<TagKey, Boolean> told = new TreeMap<>();
    tags.stream().filter(tag -> !present.has(tag)).forEach(tag -> told.put(tag, true));
    present.tags().stream().filter(tag -> !tags.contains(tag)).forEach(t -> told.put(t, false));
    Set<Channel> closed = EnumSet.noneOf(Channel.class);
    optedOutBefore.stream().filter(c -> changed.containsKey(c.field())).forEach(closed::add);
    return new Patch(changed, told, closed);
  }

  /** What stays as it is, and why, a line each; for people to read. */
  List<String> kept() {
    List<String> lines = new ArrayList<>();
    keptChannels.forEach(channel -> lines.add(channel.label() + ": " + LEFT));
    keptFields.forEach((field, why) -> lines.add(field.label() + ": " + why));
    keptTags.forEach((tag, why) -> lines.add(ChangeWords.name(lens, tag) + ": " + why));
    return lines;
  }
}
