package org.actionsync.domain.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.TagKey;

/**
 * The ways in which a service does not do what it is asked, all of them seen or documented.
 *
 * @param shouting whether names are stored in capitals
 * @param fillsIn whether a missing town is filled in, and an unknown language becomes English
 * @param drops fields it takes and forgets
 * @param ignores tags it neither adds nor takes away
 */
record Quirks(boolean shouting, boolean fillsIn, Set<Field> drops, Set<TagKey> ignores) {

  /** Does what it is asked. */
  static final Quirks NONE = new Quirks(false, false, Set.of(), Set.of());

  private static final Set<String> LANGUAGES = Set.of("en", "es", "fr");

  static Quirks random(Random random, List<TagKey> tags) {
    Set<Field> drops = EnumSet.noneOf(Field.class);
    for (Field field : Field.values()) {
      if (random.nextInt(4) == 0) {
        drops.add(field);
      }
    }
    Set<TagKey> ignores = new TreeSet<>();
    for (TagKey tag : tags) {
      if (random.nextInt(4) == 0) {
        ignores.add(tag);
      }
    }
    return new Quirks(random.nextBoolean(), random.nextBoolean(), drops, ignores);
  }

  /** What is stored when {@code value} is sent. */
  String stored(Field field, String value) {
    return switch (field) {
      case GIVEN_NAME, FAMILY_NAME -> shouting ? value.toUpperCase(Locale.ROOT) : value;
      case LANGUAGE -> fillsIn && !LANGUAGES.contains(value) ? "en" : value;
      case ADDRESS -> fillsIn ? withTown(PostalAddress.parse(value)).toText() : value;
      case EMAIL, MOBILE_NUMBER -> value;
    };
  }

  private static PostalAddress withTown(PostalAddress address) {
    return address.locality().isEmpty()
        ? new PostalAddress(
            address.line(), "Portland", address.region(), address.postalCode(), address.country())
        : address;
  }
}
