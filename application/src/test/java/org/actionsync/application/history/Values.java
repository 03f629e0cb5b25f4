package org.actionsync.application.history;

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

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
