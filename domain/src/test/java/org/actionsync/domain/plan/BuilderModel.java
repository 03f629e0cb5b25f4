package org.actionsync.domain.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.Somebody;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.TagRule;
import org.jspecify.annotations.Nullable;

/**
 * An entity: lists of addresses and numbers to which what is sent is added, one response where the
 * field allows one, and universal responses that cannot be taken away over the API.
 */
final class BuilderModel extends ModelService {

  /** What is said of one item of a list. */
  record Item(Subscription status, Quality quality) {
    static final Item NEW = new Item(Subscription.NEVER_SET, Quality.UNKNOWN);
  }

  final Map<Field, Map<String, Item>> lists = new EnumMap<>(Field.class);
  @Nullable Integer level;
  private final Map<TagKey, TagRule> rules;

  BuilderModel(Supplier<Instant> clock, Quirks quirks, Map<TagKey, TagRule> rules) {
    super(clock, quirks);
    this.rules = rules;
  }

  Map<String, Item> list(Field field) {
    return lists.computeIfAbsent(field, f -> new LinkedHashMap<>());
  }

  @Override
  Contact contact() {
    Somebody person =
        Somebody.with(PERSON.value())
            .named(texts.get(Field.GIVEN_NAME), texts.get(Field.FAMILY_NAME))
            .speaking(texts.get(Field.LANGUAGE))
            .assessed(level)
            .changed(modifiedAt);
    list(Field.EMAIL).forEach((email, i) -> person.email(email, i.status(), i.quality()));
    list(Field.MOBILE_NUMBER).forEach((n, i) -> person.mobile(n, i.status(), i.quality()));
    list(Field.ADDRESS)
        .forEach((address, i) -> person.address(PostalAddress.parse(address), i.quality()));
    return person.contact();
  }

  @Override
  void store(Field field, String value) {
    if (!field.isListInBuilder()) {
      texts.put(field, value);
    } else if (field != Field.ADDRESS || PostalAddress.parse(value).acceptedByBuilder()) {
      list(field).putIfAbsent(value, Item.NEW);
    } else {
      throw new AssertionError("422 Addresses state can't be blank");
    }
  }

  @Override
  void type(Field field, String value) {
    if (field.isListInBuilder()) {
      list(field).putIfAbsent(value, Item.NEW);
    } else {
      texts.put(field, value);
    }
    touch();
  }

  /** Marks an item, or deletes it when there is nothing to mark it as. */
  void mark(Field field, String value, @Nullable Item item) {
    list(field).computeIfPresent(value, (v, before) -> item);
    touch();
  }

  void assess(@Nullable Integer newLevel) {
    level = newLevel;
    touch();
  }

  @Override
  void leave(Channel channel) {
    list(channel.field())
        .replaceAll((value, item) -> new Item(Subscription.UNSUBSCRIBED, item.quality()));
    touch();
  }

  @Override
  void tag(TagKey tag) {
    rule(tag).choice().ifPresent(choice -> tags.keySet().removeAll(answersOf(choice)));
    super.tag(tag);
  }

  @Override
  void untag(TagKey tag) {
    if (!rule(tag).addOnly()) {
      super.untag(tag);
    }
  }

  /** In the service's own pages even a universal response can be taken away. */
  void untagByHand(TagKey tag) {
    super.untag(tag);
  }

  private Collection<TagKey> answersOf(String choice) {
    return rules.keySet().stream()
        .filter(tag -> rule(tag).choice().filter(choice::equals).isPresent())
        .toList();
  }

  private TagRule rule(TagKey tag) {
    return Objects.requireNonNull(rules.get(tag));
  }

  @Override
  List<String> values(Field field) {
    if (field.isListInBuilder()) {
      return new ArrayList<>(list(field).keySet());
    }
    String text = texts.getOrDefault(field, "");
    return text.isEmpty() ? List.of() : List.of(text);
  }

  @Override
  Map<String, Boolean> subscribed(Channel channel) {
    Map<String, Boolean> subscribed = new HashMap<>();
    list(channel.field())
        .forEach((v, item) -> subscribed.put(v, item.status() == Subscription.SUBSCRIBED));
    return subscribed;
  }

  @Override
  String prefix() {
    return "response-";
  }
}
