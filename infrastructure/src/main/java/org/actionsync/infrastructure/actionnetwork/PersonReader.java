package org.actionsync.infrastructure.actionnetwork;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.infrastructure.osdi.Identifiers;
import org.actionsync.infrastructure.osdi.PersonJson;
import org.actionsync.infrastructure.osdi.PersonJson.Address;
import org.actionsync.infrastructure.osdi.PersonJson.Email;
import org.actionsync.infrastructure.osdi.PersonJson.Phone;
import org.actionsync.infrastructure.osdi.PersonParts;
import org.actionsync.infrastructure.osdi.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What Action Network's description of an activist means.
 *
 * <p>There is one e-mail address, one number and one postal address; should there be more, the one
 * marked primary counts, or else the first. All numbers are mobile, and nothing has a quality.
 */
final class PersonReader {

  private final PhoneNumbers numbers;

  PersonReader(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  /** Empty without an identifier of Action Network's own. */
  Optional<Contact> contact(PersonJson json) {
    return Identifiers.own(Side.NETWORK, json.identifiers()).map(id -> contact(id, json));
  }

  private Contact contact(RemoteId id, PersonJson json) {
    return new Contact(
        id,
        null,
        PersonParts.text(json.givenName()),
        PersonParts.text(json.familyName()),
        one(json.emails(), email -> Boolean.TRUE.equals(email.primary()), PersonReader::email),
        one(json.phones(), phone -> Boolean.TRUE.equals(phone.primary()), this::phone),
        one(json.addresses(), place -> Boolean.TRUE.equals(place.primary()), PersonReader::address),
        PersonParts.each(json.languages()).stream()
            .findFirst()
            .map(PersonParts::language)
            .orElse(null),
        null,
        PersonParts.date(json.modified()));
  }

  private static <J, T> List<T> one(
      @Nullable List<J> all, Predicate<J> primary, Function<J, Optional<T>> read) {
    List<J> entries = PersonParts.each(all);
    return entries.stream()
        .filter(primary)
        .findFirst()
        .or(() -> entries.stream().findFirst())
        .flatMap(read)
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<EmailItem> email(Email json) {
    return PersonParts.email(json.address())
        .map(
            address ->
                new EmailItem(
                    address, status(json.status()), Quality.UNKNOWN, EmailItem.Kind.OTHER, null));
  }

  private Optional<PhoneItem> phone(Phone json) {
    return numbers
        .read(json.number())
        .map(number -> new PhoneItem(number, status(json.status()), Quality.UNKNOWN, true, null));
  }

  private static Optional<AddressItem> address(Address json) {
    return PersonParts.address(json)
        .map(address -> new AddressItem(address, Quality.UNKNOWN, null));
  }

  static Subscription status(@Nullable String word) {
    if (word == null) {
      return Subscription.NEVER_SET;
    }
    return switch (word) {
      case "subscribed" -> Subscription.SUBSCRIBED;
      case "unsubscribed" -> Subscription.UNSUBSCRIBED;
      case "bouncing", "previous bounce" -> Subscription.BOUNCING;
      case "spam complaint", "previous spam complaint" -> Subscription.COMPLAINED;
      default -> Subscription.NEVER_SET;
    };
  }
}
