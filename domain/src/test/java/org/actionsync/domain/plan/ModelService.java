package org.actionsync.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Tagging;

/**
 * One person in one service, small enough for a test and as stubborn as the real one. What the sync
 * writes comes through {@link #write}; what people do comes through the other methods.
 */
abstract class ModelService {

  static final RemoteId PERSON = new RemoteId("person");

  final Map<Field, String> texts = new EnumMap<>(Field.class);
  final Map<TagKey, Instant> tags = new TreeMap<>();
  final Supplier<Instant> clock;
  final Quirks quirks;
  Instant modifiedAt;

  ModelService(Supplier<Instant> clock, Quirks quirks) {
    this.clock = clock;
    this.quirks = quirks;
    this.modifiedAt = clock.get();
  }

  abstract Contact contact();

  /** Everything the service still knows of {@code field}, the bad included. */
  abstract List<String> values(Field field);

  /** Somebody types {@code value} into the service's own pages. */
  abstract void type(Field field, String value);

  /** Every address or number of a channel with whether it is subscribed. */
  abstract Map<String, Boolean> subscribed(Channel channel);

  abstract void leave(Channel channel);

  abstract String prefix();

  void tag(TagKey tag) {
    tags.put(tag, clock.get());
    touch();
  }

  void untag(TagKey tag) {
    tags.remove(tag);
    touch();
  }

  /** Something happens that has nothing to do with us; both services then move the date. */
  void touch() {
    modifiedAt = clock.get();
  }

  void write(Patch patch) {
    patch.values().forEach((field, value) -> writeValue(field, value));
    patch.optOuts().forEach(this::leave);
    patch.tags().forEach(this::writeTag);
    touch();
  }

  private void writeValue(Field field, String value) {
    if (!quirks.drops().contains(field)) {
      store(field, quirks.stored(field, value));
    }
  }

  /** Takes a value that the sync sent. */
  abstract void store(Field field, String value);

  private void writeTag(TagKey tag, boolean present) {
    if (quirks.ignores().contains(tag)) {
      return;
    }
    if (present) {
      tag(tag);
    } else {
      untag(tag);
    }
  }

  List<Tagging> taggings() {
    List<Tagging> taggings = new ArrayList<>();
    tags.forEach(
        (tag, at) ->
            taggings.add(
                new Tagging(new RemoteId("tagging"), new RemoteId(prefix() + tag), PERSON, at)));
    return taggings;
  }
}
