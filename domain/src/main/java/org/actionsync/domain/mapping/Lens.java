package org.actionsync.domain.mapping;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Sighting;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.jspecify.annotations.Nullable;

/**
 * Sees a person of either service in the words that both share, and says what each service can be
 * told.
 *
 * <p>Action Builder holds lists where Action Network holds one value. Of a list the lens shows the
 * one value that matters: the activist's own when it is among them (then both agree), else the one
 * that the two last shared while it is still there (then Action Builder has not moved), else the
 * best (then it has).
 */
public final class Lens {

  private final List<Mapping> mappings;
  private final Map<RemoteId, TagKey> keyByTag;
  private final Map<RemoteId, TagKey> keyByResponse;
  private final Map<Integer, TagKey> keyByLevel;
  private final BestEmail bestEmail;

  /** Looks through the active ones of {@code mappings}; the others are as if they were not. */
  public Lens(Collection<Mapping> mappings, BestEmail bestEmail) {
    this.mappings = mappings.stream().filter(Mapping::isActive).toList();
    this.bestEmail = bestEmail;
    this.keyByTag = new HashMap<>();
    this.keyByResponse = new HashMap<>();
    this.keyByLevel = new HashMap<>();
    for (Mapping mapping : this.mappings) {
      keyByTag.put(mapping.tag().id(), mapping.key());
      if (mapping.response() != null) {
        keyByResponse.put(mapping.response().id(), mapping.key());
      }
      if (mapping.level() != null) {
        keyByLevel.put(mapping.level(), mapping.key());
      }
    }
  }

  /** The rule of every active mapping. */
  public Map<TagKey, TagRule> tagRules() {
    return mappings.stream().collect(Collectors.toMap(Mapping::key, Mapping::rule));
  }

  /** The active mapping named {@code key}. */
  public Optional<Mapping> mapping(TagKey key) {
    return mappings.stream().filter(mapping -> mapping.key().equals(key)).findFirst();
  }

  /** Which of an entity's addresses stands for the person. */
  public Optional<EmailItem> best(Contact entity) {
    return bestEmail.of(entity.emails());
  }

  /** Sees an activist. */
  public Sighting network(Contact activist, Collection<Tagging> taggings) {
    Map<Field, String> values = names(activist);
    Map<Channel, Subscription> consent = noWishes();
    activist.emails().stream()
        .findFirst()
        .ifPresent(
            item -> {
              values.put(Field.EMAIL, item.address().value());
              consent.put(Channel.EMAIL, item.status());
            });
    activist.numbers().stream()
        .findFirst()
        .ifPresent(
            item -> {
              values.put(Field.MOBILE_NUMBER, item.number().digits());
              consent.put(Channel.MOBILE, item.status());
            });
    activist.addresses().stream()
        .map(AddressItem::address)
        .filter(address -> !address.isBlank())
        .findFirst()
        .ifPresent(address -> values.put(Field.ADDRESS, address.toText()));
    Map<TagKey, Instant> tagged = tagged(taggings, keyByTag);
    return new Sighting(
        new Profile(values, tagged.keySet(), consent), activist.modifiedAt(), tagged);
  }

  /**
   * Sees an entity next to the activist it is compared with.
   *
   * @param shared what Action Builder said of the person when the two last met; null if never
   * @param network what Action Network says now
   */
  public Sighting builder(
      Contact entity, Collection<Tagging> taggings, @Nullable Profile shared, Profile network) {
    Map<Field, String> values = names(entity);
    Map<Channel, Subscription> consent = noWishes();
    List<EmailItem> emails = entity.emails().stream().filter(e -> isNotBad(e.quality())).toList();
    representative(Field.EMAIL, emails, e -> e.address().value(), shared, network)
        .or(() -> best(entity))
        .ifPresent(
            item -> {
              values.put(Field.EMAIL, item.address().value());
              consent.put(Channel.EMAIL, wish(item.status(), item.quality()));
            });
    List<PhoneItem> mobiles =
        entity.numbers().stream().filter(n -> n.mobile() && isNotBad(n.quality())).toList();
    representative(Field.MOBILE_NUMBER, mobiles, n -> n.number().digits(), shared, network)
        .or(() -> entity.usableMobiles().stream().findFirst())
        .ifPresent(
            item -> {
              values.put(Field.MOBILE_NUMBER, item.number().digits());
              consent.put(Channel.MOBILE, wish(item.status(), item.quality()));
            });
    leftWithBad(entity, network).forEach(consent::put);
    address(entity, shared, network).ifPresent(text -> values.put(Field.ADDRESS, text));
    Map<TagKey, Instant> tagged = tagged(taggings, keyByResponse);
    assess(entity, tagged);
    return new Sighting(new Profile(values, tagged.keySet(), consent), entity.modifiedAt(), tagged);
  }

  /** Sees an entity that nobody in Action Network is known to be. */
  public Sighting builder(Contact entity, Collection<Tagging> taggings) {
    return builder(entity, taggings, null, Profile.EMPTY);
  }

  /**
   * What an entity says, but as subscribed where any usable address or number still is: whoever
   * leaves in Action Network leaves with all that Action Builder has.
   */
  public static Profile stillOpen(@Nullable Contact entity, Profile said) {
    Map<Channel, Subscription> consent = new EnumMap<>(Channel.class);
    consent.putAll(said.consent());
    if (entity != null) {
      if (entity.usableEmails().stream().anyMatch(e -> e.status() == Subscription.SUBSCRIBED)) {
        consent.put(Channel.EMAIL, Subscription.SUBSCRIBED);
      }
      if (entity.usableMobiles().stream().anyMatch(n -> n.status() == Subscription.SUBSCRIBED)) {
        consent.put(Channel.MOBILE, Subscription.SUBSCRIBED);
      }
    }
    return new Profile(said.values(), said.tags(), consent);
  }

  /** Whether {@code side} can be told {@code value} at all. */
  public static boolean canSay(Side side, Field field, String value) {
    return side == Side.NETWORK
        || field != Field.ADDRESS
        || PostalAddress.parse(value).acceptedByBuilder();
  }

  private static Map<Field, String> names(Contact contact) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.put(Field.GIVEN_NAME, Objects.requireNonNullElse(contact.givenName(), ""));
    values.put(Field.FAMILY_NAME, Objects.requireNonNullElse(contact.familyName(), ""));
    values.put(Field.LANGUAGE, Objects.requireNonNullElse(contact.language(), ""));
    return values;
  }

  /**
   * An address that is not to be contacted is still the one that both sides share, so it is not
   * replaced; that it is marked so is a wish. A bad one is not shared, and says nothing of a wish
   * but that somebody left, see {@link #leftWithBad}.
   */
  private static boolean isNotBad(Quality quality) {
    return quality != Quality.BAD;
  }

  /**
   * Somebody left with the address that the activist has, and it went bad before anybody had seen
   * that they left. They are on the list with it, and would stay there with the next.
   */
  private static Map<Channel, Subscription> leftWithBad(Contact entity, Profile network) {
    Map<Channel, Subscription> left = new EnumMap<>(Channel.class);
    entity.emails().stream()
        .filter(e -> !isNotBad(e.quality()) && e.status().isOptOut())
        .filter(e -> e.address().value().equals(network.get(Field.EMAIL)))
        .forEach(e -> left.put(Channel.EMAIL, e.status()));
    entity.numbers().stream()
        .filter(n -> !isNotBad(n.quality()) && n.status().isOptOut())
        .filter(n -> n.number().digits().equals(network.get(Field.MOBILE_NUMBER)))
        .forEach(n -> left.put(Channel.MOBILE, n.status()));
    return left;
  }

  private static Subscription wish(Subscription status, Quality quality) {
    return quality == Quality.DO_NOT_CONTACT ? Subscription.UNSUBSCRIBED : status;
  }

  /** Every channel is recorded, so that a baseline tells "nothing set" from "never met". */
  private static Map<Channel, Subscription> noWishes() {
    Map<Channel, Subscription> consent = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      consent.put(channel, Subscription.NEVER_SET);
    }
    return consent;
  }

  private static Map<TagKey, Instant> tagged(
      Collection<Tagging> taggings, Map<RemoteId, TagKey> keys) {
    Map<TagKey, Instant> tagged = new HashMap<>();
    for (Tagging tagging : taggings) {
      TagKey key = keys.get(tagging.tag());
      if (key != null) {
        tagged.merge(key, tagging.at(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return tagged;
  }

  private void assess(Contact entity, Map<TagKey, Instant> tagged) {
    Integer level = entity.assessment();
    TagKey key = level == null ? null : keyByLevel.get(level);
    if (key != null) {
      tagged.put(key, entity.modifiedAt());
    }
  }

  private static <T> Optional<T> representative(
      Field field,
      List<T> items,
      java.util.function.Function<T, String> value,
      @Nullable Profile shared,
      Profile network) {
    Predicate<T> now = item -> value.apply(item).equals(network.get(field));
    Predicate<T> then = item -> shared != null && value.apply(item).equals(shared.get(field));
    return items.stream().filter(now).findFirst().or(() -> items.stream().filter(then).findFirst());
  }

  private static Optional<String> address(
      Contact entity, @Nullable Profile shared, Profile network) {
    List<PostalAddress> usable =
        entity.addresses().stream()
            .filter(item -> item.quality().isUsable() && !item.address().isBlank())
            .map(AddressItem::address)
            .toList();
    // The activist's own spelling is repeated, so that capitals alone never look like a difference.
    return sameAs(network.get(Field.ADDRESS), usable)
        .map(found -> network.get(Field.ADDRESS))
        .or(
            () ->
                (shared == null
                        ? Optional.<PostalAddress>empty()
                        : sameAs(shared.get(Field.ADDRESS), usable))
                    .map(found -> shared == null ? "" : shared.get(Field.ADDRESS)))
        .or(() -> usable.stream().findFirst().map(PostalAddress::toText));
  }

  private static Optional<PostalAddress> sameAs(String text, List<PostalAddress> usable) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    PostalAddress wanted = PostalAddress.parse(text);
    return usable.stream().filter(wanted::sameAs).findFirst();
  }
}
