package org.actionsync.application.fake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.domain.contact.AddressItem;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Quality;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A group of Action Network in memory: one address and number each, people found by e-mail when
 * they are created, or by number when either has no e-mail, an e-mail that belongs to somebody else
 * ignored silently, and a number that does taken away from them. Tagging does not move the date of
 * the last change.
 */
public final class InMemoryNetwork extends InMemoryDirectory {

  private final String ids;

  /** An empty group whose time is {@code clock}'s, in whole seconds. */
  public InMemoryNetwork(Clock clock) {
    this(clock, "");
  }

  /** The same; identifiers that it gives begin with {@code ids}. */
  public InMemoryNetwork(Clock clock, String ids) {
    super(clock, ChronoUnit.SECONDS);
    this.ids = ids;
  }

  @Override
  public Side side() {
    return Side.NETWORK;
  }

  @Override
  Contact make(Draft draft) {
    for (Channel channel : Channel.values()) {
      if (draft.values().containsKey(channel.field()) && !draft.grants().containsKey(channel)) {
        throw new IllegalArgumentException("A new person needs a status for " + channel);
      }
    }
    Contact person =
        owner(draft.values()).orElseGet(() -> Contacts.blank(nextId(ids + "activist"), null));
    return write(person, draft.values(), draft.grants());
  }

  /** By e-mail; else by number, unless both have an e-mail: then the number moves. */
  private Optional<Contact> owner(Map<Field, String> values) {
    String email = values.get(Field.EMAIL);
    String number = values.get(Field.MOBILE_NUMBER);
    return Optional.ofNullable(email)
        .flatMap(text -> ownerOf(new EmailAddress(text)))
        .or(
            () ->
                Optional.ofNullable(number)
                    .flatMap(digits -> ownerOf(new PhoneNumber(digits)))
                    .filter(owner -> email == null || owner.emails().isEmpty()));
  }

  private Optional<Contact> ownerOf(PhoneNumber number) {
    return people.values().stream().filter(p -> p.number(number).isPresent()).findFirst();
  }

  private Optional<Contact> ownerOf(EmailAddress email) {
    return people.values().stream().filter(p -> p.email(email).isPresent()).findFirst();
  }

  @Override
  Contact change(Edit edit, Contact current) {
    Map<Channel, Subscription> statuses = new EnumMap<>(Channel.class);
    edit.optOuts().forEach(channel -> statuses.put(channel, Subscription.UNSUBSCRIBED));
    return write(current, edit.values(), statuses);
  }

  private Contact write(
      Contact old, Map<Field, String> values, Map<Channel, Subscription> statuses) {
    String address = values.get(Field.ADDRESS);
    List<AddressItem> addresses =
        address == null
            ? old.addresses()
            : List.of(new AddressItem(PostalAddress.parse(address), Quality.UNKNOWN, null));
    List<EmailItem> emails = emails(old, values.get(Field.EMAIL), statuses.get(Channel.EMAIL));
    List<PhoneItem> numbers =
        numbers(old, values.get(Field.MOBILE_NUMBER), statuses.get(Channel.MOBILE));
    return Contacts.reachable(Contacts.named(old, values), emails, numbers, addresses);
  }

  /** A first address is subscribed when nothing is said. */
  private List<EmailItem> emails(
      Contact old, @Nullable String value, @Nullable Subscription status) {
    EmailItem known = old.emails().isEmpty() ? null : old.emails().get(0);
    EmailAddress address = known == null ? null : known.address();
    if (value != null
        && ownerOf(new EmailAddress(value)).filter(o -> !o.id().equals(old.id())).isEmpty()) {
      address = new EmailAddress(value);
    }
    if (address == null) {
      return List.of();
    }
    Subscription before = known == null ? Subscription.SUBSCRIBED : known.status();
    Subscription after = status == null ? before : status;
    return List.of(new EmailItem(address, after, Quality.UNKNOWN, EmailItem.Kind.OTHER, null));
  }

  /** A first number is unsubscribed when nothing is said. */
  private List<PhoneItem> numbers(
      Contact old, @Nullable String value, @Nullable Subscription status) {
    PhoneItem known = old.numbers().isEmpty() ? null : old.numbers().get(0);
    if (value == null && known == null) {
      return List.of();
    }
    PhoneNumber number = value == null ? known(known).number() : new PhoneNumber(value);
    takeAway(number, old.id());
    Subscription before = known == null ? Subscription.UNSUBSCRIBED : known.status();
    Subscription after = status == null ? before : status;
    return List.of(new PhoneItem(number, after, Quality.UNKNOWN, true, null));
  }

  private static PhoneItem known(@Nullable PhoneItem item) {
    return Objects.requireNonNull(item);
  }

  /** A number moves to its new owner; who had nothing but the number is merged into them. */
  private void takeAway(PhoneNumber number, RemoteId newOwner) {
    for (Contact owner : List.copyOf(people.values())) {
      if (!owner.id().equals(newOwner) && owner.number(number).isPresent()) {
        if (owner.emails().isEmpty()) {
          labelsOf(owner.id()).forEach(label -> tag(newOwner, label));
          delete(owner.id());
        } else {
          put(Contacts.reachable(owner, owner.emails(), List.of(), owner.addresses()));
        }
      }
    }
  }
}
