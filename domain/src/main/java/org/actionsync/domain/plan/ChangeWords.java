package org.actionsync.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.reconcile.SyncDecision;

/** Says a change in words that an organizer understands. */
final class ChangeWords {

  private final Lens lens;

  ChangeWords(Lens lens) {
    this.lens = lens;
  }

  ChangeText update(Side side, Profile now, SyncDecision.Update update, Patch patch) {
    List<String> reasons = new ArrayList<>();
    List<String> before = new ArrayList<>();
    patch
        .optOuts()
        .forEach(
            channel -> {
              reasons.add(channel.label() + ": " + whyClosed(channel, now));
              before.add(channel.label() + ": " + now.consent(channel).label());
            });
    update.fields().stream()
        .filter(move -> move.to() == side)
        .forEach(
            move -> {
              reasons.add(move.field().label() + ": " + move.reason().sentence());
              before.add(line(move.field(), move.instead()));
            });
    update.tags().stream()
        .filter(move -> move.to() == side)
        .forEach(
            move -> {
              reasons.add(name(move.tag()) + ": " + move.reason().sentence());
              before.add(line(move.tag(), now.has(move.tag())));
            });
    return new ChangeText(lines(reasons), lines(before), asked(patch, Map.of()));
  }

  ChangeText create(Side in, Patch patch, Map<Channel, Subscription> grants) {
    String reason =
        in == Side.NETWORK
            ? "Nobody in Action Network has this e-mail or number"
            : "Has the magic tag and is nobody in Action Builder";
    return new ChangeText(reason, "", asked(patch, grants));
  }

  ChangeText undo(Profile now, Patch patch, List<String> kept) {
    List<String> reasons = new ArrayList<>();
    List<String> before = new ArrayList<>();
    patch
        .values()
        .keySet()
        .forEach(
            field -> {
              reasons.add(field.label() + ": taken back");
              before.add(line(field, now.get(field)));
            });
    patch
        .tags()
        .keySet()
        .forEach(
            tag -> {
              reasons.add(name(tag) + ": taken back");
              before.add(line(tag, now.has(tag)));
            });
    patch.optOuts().forEach(channel -> reasons.add(channel.label() + ": stays unsubscribed"));
    kept.forEach(reasons::add);
    return new ChangeText(lines(reasons), lines(before), asked(patch, Map.of()));
  }

  /** Nobody who has no address yet can leave; it is then given without being subscribed. */
  private static String whyClosed(Channel channel, Profile now) {
    return now.get(channel.field()).isEmpty()
        ? "given without subscribing it, as the other side does not say subscribed"
        : "left on the other side";
  }

  private String asked(Patch patch, Map<Channel, Subscription> grants) {
    List<String> asked = new ArrayList<>();
    patch.optOuts().forEach(channel -> asked.add(channel.label() + ": unsubscribed"));
    patch.values().forEach((field, value) -> asked.add(line(field, value)));
    grants.forEach((channel, status) -> asked.add(channel.label() + ": " + status.label()));
    patch.tags().forEach((tag, present) -> asked.add(line(tag, present)));
    return lines(asked);
  }

  private static String line(Field field, String value) {
    return field.label() + ": " + (value.isEmpty() ? "none" : field.display(value));
  }

  private String line(TagKey tag, boolean present) {
    return name(tag) + ": " + (present ? "on" : "off");
  }

  private String name(TagKey tag) {
    return name(lens, tag);
  }

  static String name(Lens lens, TagKey tag) {
    return lens.mapping(tag).map(mapping -> "tag " + mapping.tag().name()).orElse("tag " + tag);
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
