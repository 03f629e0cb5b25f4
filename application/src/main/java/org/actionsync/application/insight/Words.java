package org.actionsync.application.insight;

import java.util.Locale;
import java.util.Objects;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Mapping;

/** The words of the domain as an organizer reads them. */
final class Words {

  static final String IN_STEP = "nothing: in step";

  private Words() {}

  static String name(Side side) {
    return side == Side.NETWORK ? "Action Network" : "Action Builder";
  }

  static String name(Field field) {
    return capital(field.label());
  }

  static String name(Channel channel) {
    return capital(channel.label());
  }

  private static String capital(String label) {
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  static String name(Mapping mapping) {
    String builder =
        mapping.response() == null
            ? "assessment level " + Objects.requireNonNull(mapping.level())
            : mapping.response().path();
    return "Tag " + mapping.tag().name() + " / " + builder;
  }

  static String on(boolean present) {
    return present ? "on" : "off";
  }

  static String rule(Mapping mapping) {
    String removal = mapping.rule().addOnly() ? "only ever added" : "put on and taken away alike";
    String choice = mapping.rule().choice().isPresent() ? "; the latest choice wins" : "";
    return direction(mapping.direction()) + ", " + removal + choice;
  }

  private static String direction(Direction direction) {
    return switch (direction) {
      case BOTH -> "Both ways";
      case TO_BUILDER -> "To Action Builder only";
      case TO_NETWORK -> "To Action Network only";
    };
  }
}
