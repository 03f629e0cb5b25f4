package org.actionsync.domain.plan;

import java.util.List;
import java.util.Random;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Mapping;

/** People who type, tag and leave at random. Few values, so that they often meet. */
final class RandomPeople {

  private static final List<String> NAMES = List.of("Ana", "Anna", "Ane", "José");
  private static final List<String> LANGUAGES = List.of("en", "es", "xx");
  private static final List<String> ADDRESSES =
      List.of(
          new PostalAddress("12 Oak Street", "Portland", "OR", "97201", "US").toText(),
          new PostalAddress("12 OAK Street.", "Portland", "OR", "97201", "US").toText(),
          new PostalAddress("1 Elm Road", "", "OR", "97301", "US").toText(),
          new PostalAddress("3 Ash Lane", "Leeds", "", "LS1", "GB").toText());
  private static final String ABROAD =
      new PostalAddress("Hauptstr. 1", "Berlin", "", "10115", "DE").toText();

  private final Random random;
  private final PairWorld world;
  private final boolean patient;

  RandomPeople(Random random, PairWorld world) {
    this(random, world, false);
  }

  private RandomPeople(Random random, PairWorld world, boolean patient) {
    this.random = random;
    this.world = world;
    this.patient = patient;
  }

  /**
   * People who do not undo by hand what the sync did to a tag before the sync has looked again.
   * That cannot be told from a write that was dropped, and in doubt every tag stays where it is.
   */
  static RandomPeople patient(Random random, PairWorld world) {
    return new RandomPeople(random, world, true);
  }

  /** Several edits on either side. */
  void edit(int atMost) {
    for (int i = random.nextInt(atMost + 1); i > 0; i--) {
      if (random.nextBoolean()) {
        editNetwork();
      } else {
        editBuilder();
      }
    }
  }

  private void editNetwork() {
    NetworkModel network = world.network;
    switch (random.nextInt(6)) {
      case 0 -> network.leave(one(Channel.values()));
      case 1 -> network.subscribe(one(Channel.values()));
      case 2 -> tag(oneOf(PairWorld.TAGS));
      case 3 -> untag(Side.NETWORK, oneOf(PairWorld.TAGS));
      default -> {
        Field field = one(Field.values());
        network.type(field, value(Side.NETWORK, field));
      }
    }
  }

  private void editBuilder() {
    BuilderModel builder = world.builder;
    switch (random.nextInt(6)) {
      case 0 -> builder.leave(one(Channel.values()));
      case 1 -> markSomething();
      case 2 -> tagInBuilder();
      case 3 -> untag(Side.BUILDER, oneOf(PairWorld.TAGS));
      default -> {
        Field field = one(Field.values());
        builder.type(field, value(Side.BUILDER, field));
      }
    }
  }

  private void tag(TagKey tag) {
    if (!patient || !world.justTold(Side.NETWORK, tag)) {
      world.network.tag(tag);
    }
  }

  private void untag(Side side, TagKey tag) {
    if (patient && world.justTold(side, tag)) {
      return;
    }
    if (side == Side.NETWORK) {
      world.network.untag(tag);
    } else {
      world.builder.untagByHand(tag);
    }
  }

  private void tagInBuilder() {
    Mapping mapping = oneOf(PairWorld.MAPPINGS);
    if (mapping.level() == null) {
      if (!patient || !world.justTold(Side.BUILDER, mapping.key())) {
        world.builder.tag(mapping.key());
      }
    } else {
      world.builder.assess(random.nextBoolean() ? mapping.level() : null);
    }
  }

  private void markSomething() {
    Field field = one(new Field[] {Field.EMAIL, Field.MOBILE_NUMBER, Field.ADDRESS});
    List<String> there = world.builder.values(field);
    if (!there.isEmpty()) {
      BuilderModel.Item item =
          new BuilderModel.Item(
              one(
                  new Subscription[] {
                    Subscription.SUBSCRIBED, Subscription.UNSUBSCRIBED, Subscription.NEVER_SET
                  }),
              one(new Quality[] {Quality.BAD, Quality.VERIFIED, Quality.UNKNOWN}));
      world.builder.mark(field, oneOf(there), random.nextInt(4) == 0 ? null : item);
    }
  }

  private String value(Side side, Field field) {
    return switch (field) {
      case GIVEN_NAME, FAMILY_NAME -> oneOf(NAMES);
      case EMAIL -> "ana" + random.nextInt(4) + "@example.org";
      case MOBILE_NUMBER -> "1503555010" + random.nextInt(4);
      case LANGUAGE -> oneOf(LANGUAGES);
      case ADDRESS -> side == Side.NETWORK && random.nextInt(4) == 0 ? ABROAD : oneOf(ADDRESSES);
    };
  }

  boolean sometimes(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private <T> T one(T[] values) {
    return oneOf(List.of(values));
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
