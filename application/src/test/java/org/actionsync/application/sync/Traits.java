package org.actionsync.application.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.Channel;
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

/**
 * What can be said about people, of an activist as of an entity: where Action Network holds one
 * address or number it is replaced, where Action Builder holds a list one is added.
 */
final class Traits {

  private Traits() {}

  /** Something to say about somebody. */
  interface Trait extends UnaryOperator<Contact> {}

  static Contact activist(String id, Trait... traits) {
    return somebody(new RemoteId(id), false, traits);
  }

  static Contact entity(String id, Trait... traits) {
    return somebody(new RemoteId(id), true, traits);
  }

  private static Contact somebody(RemoteId id, boolean inBuilder, Trait... traits) {
    Contact contact =
        new Contact(
            id,
            inBuilder ? "Person" : null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            Instant.EPOCH);
    for (Trait trait : traits) {
      contact = trait.apply(contact);
    }
    return contact;
  }

  static Trait named(String given, String family) {
    return c -> called(c, given, family, c.language());
  }

  static Trait speaks(String language) {
    return c -> called(c, c.givenName(), c.familyName(), language);
  }

  static Trait ofType(String type) {
    return c ->
        new Contact(
            c.id(),
            type,
            c.givenName(),
            c.familyName(),
            c.emails(),
            c.numbers(),
            c.addresses(),
            c.language(),
            c.assessment(),
            c.modifiedAt());
  }

  static Trait assessed(int level) {
    return c ->
        new Contact(
            c.id(),
            c.type(),
            c.givenName(),
            c.familyName(),
            c.emails(),
            c.numbers(),
            c.addresses(),
            c.language(),
            level,
            c.modifiedAt());
  }

  static Trait email(String address) {
    return email(address, Subscription.SUBSCRIBED);
  }

  static Trait email(String address, Subscription status) {
    return c -> {
      boolean builder = c.type() != null;
      EmailItem item =
          new EmailItem(
              new EmailAddress(address),
              status,
              Quality.UNKNOWN,
              builder ? EmailItem.Kind.HOME : EmailItem.Kind.OTHER,
              builder ? "action_builder:" + address : null);
      return reach(c, new Reach(in(c, c.emails(), item), c.numbers(), c.addresses()));
    };
  }

  static Trait mobile(String digits) {
    return mobile(digits, Subscription.SUBSCRIBED);
  }

  static Trait mobile(String digits, Subscription status) {
    return c -> {
      String item = c.type() == null ? null : "action_builder:" + digits;
      PhoneItem phone = new PhoneItem(new PhoneNumber(digits), status, Quality.UNKNOWN, true, item);
      return reach(c, new Reach(c.emails(), in(c, c.numbers(), phone), c.addresses()));
    };
  }

  static Trait livesAt(PostalAddress address) {
    return c -> {
      String item = c.type() == null ? null : "action_builder:" + c.addresses().size();
      AddressItem added = new AddressItem(address, Quality.UNKNOWN, item);
      return reach(c, new Reach(c.emails(), c.numbers(), in(c, c.addresses(), added)));
    };
  }

  /** Left the list on this channel, with every address or number. */
  static Trait left(Channel channel) {
    return c ->
        channel == Channel.EMAIL
            ? reach(
                c,
                new Reach(
                    c.emails().stream().map(Traits::unsubscribed).toList(),
                    c.numbers(),
                    c.addresses()))
            : reach(
                c,
                new Reach(
                    c.emails(),
                    c.numbers().stream().map(Traits::unsubscribed).toList(),
                    c.addresses()));
  }

  /** The address turned out to be bad. */
  static Trait bounces(String address) {
    EmailAddress bad = new EmailAddress(address);
    return c ->
        reach(
            c,
            new Reach(
                c.emails().stream().map(e -> e.address().equals(bad) ? spoilt(e) : e).toList(),
                c.numbers(),
                c.addresses()));
  }

  private record Reach(
      List<EmailItem> emails, List<PhoneItem> numbers, List<AddressItem> addresses) {}

  private static <T> List<T> in(Contact contact, List<T> before, T item) {
    List<T> items = new ArrayList<>(contact.type() == null ? List.of() : before);
    items.add(item);
    return items;
  }

  private static EmailItem unsubscribed(EmailItem e) {
    return new EmailItem(e.address(), Subscription.UNSUBSCRIBED, e.quality(), e.kind(), e.itemId());
  }

  private static PhoneItem unsubscribed(PhoneItem p) {
    return new PhoneItem(
        p.number(), Subscription.UNSUBSCRIBED, p.quality(), p.mobile(), p.itemId());
  }

  private static EmailItem spoilt(EmailItem e) {
    return new EmailItem(e.address(), e.status(), Quality.BAD, e.kind(), e.itemId());
  }

  private static Contact called(
      Contact c, @Nullable String given, @Nullable String family, @Nullable String language) {
    return new Contact(
        c.id(),
        c.type(),
        given,
        family,
        c.emails(),
        c.numbers(),
        c.addresses(),
        language,
        c.assessment(),
        c.modifiedAt());
  }

  private static Contact reach(Contact c, Reach reach) {
    return new Contact(
        c.id(),
        c.type(),
        c.givenName(),
        c.familyName(),
        reach.emails(),
        reach.numbers(),
        reach.addresses(),
        c.language(),
        c.assessment(),
        c.modifiedAt());
  }
}
