package org.actionsync.application.history;

import java.util.List;
import java.util.stream.Stream;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The one value of a field of an activist, or of a field that is single everywhere. */
final class Values {

  private Values() {}

  static String of(Contact person, Field field) {
    return switch (field) {
      case GIVEN_NAME -> text(person.givenName());
      case FAMILY_NAME -> text(person.familyName());
      case LANGUAGE -> text(person.language());
      case EMAIL -> person.emails().stream().findFirst().map(e -> e.address().value()).orElse("");
      case MOBILE_NUMBER ->
          person.numbers().stream().findFirst().map(n -> n.number().digits()).orElse("");
      case ADDRESS ->
          person.addresses().stream().findFirst().map(a -> a.address().toText()).orElse("");
    };
  }

  /** The same, but of a list only what can be used. */
  static String usable(Contact person, Field field) {
    return switch (field) {
      case EMAIL ->
          person.usableEmails().stream().findFirst().map(e -> e.address().value()).orElse("");
      case MOBILE_NUMBER -> person.mobile().map(PhoneNumber::digits).orElse("");
      default -> of(person, field);
    };
  }

  /** All that can be used of a list, the best first. */
  static List<String> allUsable(Contact person, Field field) {
    return switch (field) {
      case EMAIL ->
          Stream.concat(
                  BestEmail.DEFAULT.of(person.emails()).stream(), person.usableEmails().stream())
              .map(e -> e.address().value())
              .distinct()
              .toList();
      case MOBILE_NUMBER -> person.usableMobiles().stream().map(n -> n.number().digits()).toList();
      default ->
          person.addresses().stream()
              .filter(item -> item.quality().isUsable())
              .map(item -> item.address().toText())
              .toList();
    };
  }

  /** Whether somebody has the address or number, and nothing is to be sent to it. */
  static boolean isOptedOut(Contact person, Channel channel, String value) {
    return channel == Channel.EMAIL
        ? person.emails().stream()
            .anyMatch(e -> e.address().value().equals(value) && e.status().isOptOut())
        : person.numbers().stream()
            .anyMatch(n -> n.number().digits().equals(value) && n.status().isOptOut());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
