package org.actionsync.application.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.RemoteId;
import org.jspecify.annotations.Nullable;

/** People with something changed about them. */
final class Contacts {

  private Contacts() {}

  /** A person of whom nothing is known yet. */
  static Contact blank(RemoteId id, @Nullable String type) {
    return new Contact(
        id, type, null, null, List.of(), List.of(), List.of(), null, null, Instant.EPOCH);
  }

  static Contact changed(Contact old, Instant at) {
    return new Contact(
        old.id(),
        old.type(),
        old.givenName(),
        old.familyName(),
        old.emails(),
        old.numbers(),
        old.addresses(),
        old.language(),
        old.assessment(),
        at);
  }

  /** With the values of the fields that hold one text. */
  static Contact named(Contact old, Map<Field, String> values) {
    return new Contact(
        old.id(),
        old.type(),
        or(values.get(Field.GIVEN_NAME), old.givenName()),
        or(values.get(Field.FAMILY_NAME), old.familyName()),
        old.emails(),
        old.numbers(),
        old.addresses(),
        or(values.get(Field.LANGUAGE), old.language()),
        old.assessment(),
        old.modifiedAt());
  }

  /** With the names and the language of somebody else, blanks included. */
  static Contact renamed(Contact old, Contact other) {
    return new Contact(
        old.id(),
        old.type(),
        other.givenName(),
        other.familyName(),
        old.emails(),
        old.numbers(),
        old.addresses(),
        other.language(),
        old.assessment(),
        old.modifiedAt());
  }

  static Contact reachable(
      Contact old, List<EmailItem> emails, List<PhoneItem> numbers, List<AddressItem> addresses) {
    return new Contact(
        old.id(),
        old.type(),
        old.givenName(),
        old.familyName(),
        emails,
        numbers,
        addresses,
        old.language(),
        old.assessment(),
        old.modifiedAt());
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value == null ? otherwise : value;
  }
}
