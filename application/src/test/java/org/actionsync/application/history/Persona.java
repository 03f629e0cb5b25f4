package org.actionsync.application.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.jspecify.annotations.Nullable;

/** A contact that is being typed: everything about it can be changed. */
final class Persona {

  final RemoteId id;
  final @Nullable String type;
  @Nullable String given;
  @Nullable String family;
  @Nullable String language;
  @Nullable Integer assessment;
  final List<EmailItem> emails = new ArrayList<>();
  final List<PhoneItem> numbers = new ArrayList<>();
  final List<AddressItem> addresses = new ArrayList<>();

  private Persona(RemoteId id, @Nullable String type) {
    this.id = id;
    this.type = type;
  }

  static Persona activist(String id) {
    return new Persona(new RemoteId(id), null);
  }

  static Persona entity(String id) {
    return new Persona(new RemoteId(id), "Person");
  }

  static Persona of(Contact contact) {
    Persona persona = new Persona(contact.id(), contact.type());
    persona.given = contact.givenName();
    persona.family = contact.familyName();
    persona.language = contact.language();
    persona.assessment = contact.assessment();
    persona.emails.addAll(contact.emails());
    persona.numbers.addAll(contact.numbers());
    persona.addresses.addAll(contact.addresses());
    return persona;
  }

  Contact contact() {
    return new Contact(
        id, type, given, family, emails, numbers, addresses, language, assessment, Instant.EPOCH);
  }

  boolean isActivist() {
    return type == null;
  }

  /** Action Network has one address: the new one takes its place. */
  Persona email(String address, Subscription status, Quality quality, EmailItem.Kind kind) {
    EmailAddress email = new EmailAddress(address);
    if (isActivist()) {
      emails.clear();
    }
    emails.removeIf(item -> item.address().equals(email));
    emails.add(new EmailItem(email, status, quality, kind, itemId(address)));
    return this;
  }

  Persona number(String digits, Subscription status, Quality quality) {
    PhoneNumber number = new PhoneNumber(digits);
    if (isActivist()) {
      numbers.clear();
    }
    numbers.removeIf(item -> item.number().equals(number));
    numbers.add(new PhoneItem(number, status, quality, true, itemId(digits)));
    return this;
  }

  Persona address(PostalAddress address) {
    if (isActivist()) {
      addresses.clear();
    }
    addresses.removeIf(item -> item.address().sameAs(address));
    addresses.add(new AddressItem(address, Quality.UNKNOWN, itemId("a" + addresses.size())));
    return this;
  }

  private @Nullable String itemId(String of) {
    return isActivist() ? null : "action_builder:" + of;
  }

  void status(boolean email, Subscription status) {
    if (email) {
      emails.replaceAll(e -> new EmailItem(e.address(), status, e.quality(), e.kind(), e.itemId()));
    } else {
      numbers.replaceAll(
          p -> new PhoneItem(p.number(), status, p.quality(), p.mobile(), p.itemId()));
    }
  }
}
