package org.actionsync.infrastructure.actionbuilder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.EmailItem.Kind;
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
 * What Action Builder's description of an entity means.
 *
 * <p>Statuses and qualities are left out when they were never set. The one name of a building or
 * the like is read as a given name.
 */
final class EntityReader {

  private final PhoneNumbers numbers;

  EntityReader(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  /** Empty without an identifier of Action Builder's own. */
  Optional<Contact> contact(PersonJson json) {
    return Identifiers.own(Side.BUILDER, json.identifiers()).map(id -> contact(id, json));
  }

  private Contact contact(RemoteId id, PersonJson json) {
    String given = PersonParts.text(json.givenName());
    return new Contact(
        id,
        PersonParts.type(json.type()),
        given == null ? PersonParts.text(json.name()) : given,
        PersonParts.text(json.familyName()),
        all(json.emails(), EntityReader::email),
        all(json.phones(), this::phone),
        all(json.addresses(), EntityReader::address),
        PersonParts.language(json.language()),
        assessment(json.assessment()),
        PersonParts.date(json.modified()));
  }

  private static <J, T> List<T> all(@Nullable List<J> entries, Function<J, Optional<T>> read) {
    return PersonParts.some(entries).stream().flatMap(each -> read.apply(each).stream()).toList();
  }

  /** The vendor's mirror says 0 for unassessed. */
  private static @Nullable Integer assessment(@Nullable Integer level) {
    return level == null || level == 0 ? null : level;
  }

  private static Optional<EmailItem> email(Email json) {
    return PersonParts.email(json.address())
        .map(
            address ->
                new EmailItem(
                    address,
                    status(json.status()),
                    quality(json.quality()),
                    kind(json.kind()),
                    PersonParts.item(json.id())));
  }

  private Optional<PhoneItem> phone(Phone json) {
    boolean mobile = "mobile".equals(word(json.kind()));
    return numbers
        .read(json.number())
        .map(
            number ->
                new PhoneItem(
                    number,
                    status(json.status()),
                    quality(json.quality()),
                    mobile,
                    PersonParts.item(json.id())));
  }

  private static Optional<AddressItem> address(Address json) {
    return PersonParts.address(json)
        .map(
            address ->
                new AddressItem(address, quality(json.quality()), PersonParts.item(json.id())));
  }

  private static Subscription status(@Nullable String status) {
    return switch (word(status)) {
      case "subscribed" -> Subscription.SUBSCRIBED;
      case "unsubscribed" -> Subscription.UNSUBSCRIBED;
      default -> Subscription.NEVER_SET;
    };
  }

  /** How the API spells these is not confirmed, so capitals and spaces do not count. */
  private static Quality quality(@Nullable String quality) {
    return switch (word(quality)) {
      case "verified" -> Quality.VERIFIED;
      case "user_added" -> Quality.USER_ADDED;
      case "bad" -> Quality.BAD;
      case "do_not_contact" -> Quality.DO_NOT_CONTACT;
      default -> Quality.UNKNOWN;
    };
  }

  private static Kind kind(@Nullable String kind) {
    return switch (word(kind)) {
      case "home" -> Kind.HOME;
      case "work" -> Kind.WORK;
      default -> Kind.OTHER;
    };
  }

  private static String word(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
  }
}
