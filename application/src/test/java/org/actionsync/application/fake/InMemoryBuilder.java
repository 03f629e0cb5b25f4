package org.actionsync.application.fake;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
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
import org.actionsync.domain.mapping.Tagging;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of Action Builder in memory: contact items are added to lists, nobody is found by
 * e-mail when created, so that creating twice makes two, and responses of universal fields cannot
 * be taken away. Responding moves the date of the last change.
 */
public final class InMemoryBuilder extends InMemoryDirectory {

  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;

  private final String entityType;
  private final List<InMemoryBuilder> otherCampaigns = new ArrayList<>();
  private final Set<RemoteId> universal = new HashSet<>();
  private final Set<RemoteId> singleChoice = new HashSet<>();
  private final String ids;

  /** An empty campaign of people whose time is {@code clock}'s, in milliseconds. */
  public InMemoryBuilder(Clock clock) {
    this(clock, "");
  }

  /** The same; identifiers that it gives begin with {@code ids}, to differ from its neighbours'. */
  public InMemoryBuilder(Clock clock, String ids) {
    super(clock, ChronoUnit.MILLIS);
    this.entityType = "Person";
    this.ids = ids;
  }

  /** Makes the other one a campaign of the same organization, whose entities can be connected. */
  public void isBeside(InMemoryBuilder other) {
    otherCampaigns.add(other);
  }

  /** Makes a response of a universal field. */
  public void offerUniversal(Label label) {
    offer(label);
    universal.add(label.id());
  }

  /** Makes a response of a field that takes one answer: responding anew takes the old one away. */
  public void offerSingleChoice(Label label) {
    offer(label);
    singleChoice.add(label.id());
  }

  /**
   * An entity is the organization's: names and contact items changed here are changed in its other
   * campaigns too. Statuses and assessment are each campaign's own.
   */
  @Override
  public synchronized Contact put(Contact person) {
    Contact changed = super.put(person);
    otherCampaigns.forEach(campaign -> campaign.take(changed));
    return changed;
  }

  private synchronized void take(Contact shared) {
    Contact mine = people.get(shared.id());
    if (mine != null) {
      Contact named = Contacts.renamed(mine, shared);
      super.put(
          Contacts.reachable(
              named,
              shared.emails().stream().map(e -> with(e, status(mine, e))).toList(),
              shared.numbers().stream().map(n -> with(n, status(mine, n))).toList(),
              shared.addresses()));
    }
  }

  private static Subscription status(Contact mine, EmailItem item) {
    return mine.email(item.address()).map(EmailItem::status).orElse(Subscription.NEVER_SET);
  }

  private static Subscription status(Contact mine, PhoneItem item) {
    return mine.number(item.number()).map(PhoneItem::status).orElse(Subscription.NEVER_SET);
  }

  @Override
  public Side side() {
    return Side.BUILDER;
  }

  @Override
  Contact make(Draft draft) throws ChangeRefused {
    if (draft.existing() != null) {
      return write(connected(draft.existing()), draft.values(), draft.grants());
    }
    if (!draft.values().containsKey(Field.GIVEN_NAME)) {
      throw new ChangeRefused(UNPROCESSABLE, "Name can't be blank");
    }
    Contact blank = Contacts.blank(nextId(ids + "entity"), entityType);
    return write(blank, draft.values(), draft.grants());
  }

  /** Statuses are per campaign, so none comes along. */
  private Contact connected(RemoteId id) throws ChangeRefused {
    Contact here = people.get(id);
    if (here != null) {
      return here;
    }
    Contact there =
        otherCampaigns.stream()
            .flatMap(campaign -> campaign.everybody().stream())
            .filter(person -> person.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ChangeRefused(NOT_FOUND, "Not found"));
    return Contacts.reachable(
        there,
        there.emails().stream().map(e -> with(e, Subscription.NEVER_SET)).toList(),
        there.numbers().stream().map(n -> with(n, Subscription.NEVER_SET)).toList(),
        there.addresses());
  }

  @Override
  Contact change(Edit edit, Contact current) {
    Contact closed =
        Contacts.reachable(
            current,
            current.emails().stream().map(item -> left(item, edit)).toList(),
            current.numbers().stream().map(item -> left(item, edit)).toList(),
            current.addresses());
    Map<Channel, Subscription> statuses = new EnumMap<>(Channel.class);
    edit.optOuts().forEach(channel -> statuses.put(channel, Subscription.UNSUBSCRIBED));
    return write(closed, edit.values(), statuses);
  }

  private static EmailItem left(EmailItem item, Edit edit) {
    boolean leaves = edit.optOuts().contains(Channel.EMAIL);
    return leaves ? with(item, Subscription.UNSUBSCRIBED) : item;
  }

  private static PhoneItem left(PhoneItem item, Edit edit) {
    boolean leaves = edit.optOuts().contains(Channel.MOBILE) && item.mobile();
    return leaves ? with(item, Subscription.UNSUBSCRIBED) : item;
  }

  private Contact write(
      Contact old, Map<Field, String> values, Map<Channel, Subscription> statuses) {
    List<EmailItem> emails = new ArrayList<>(old.emails());
    String email = values.get(Field.EMAIL);
    if (email != null && old.email(new EmailAddress(email)).isEmpty()) {
      emails.add(
          new EmailItem(
              new EmailAddress(email),
              statuses.getOrDefault(Channel.EMAIL, Subscription.NEVER_SET),
              Quality.UNKNOWN,
              EmailItem.Kind.HOME,
              itemId()));
    }
    List<PhoneItem> numbers = new ArrayList<>(old.numbers());
    String number = values.get(Field.MOBILE_NUMBER);
    if (number != null && old.number(new PhoneNumber(number)).isEmpty()) {
      Subscription status = statuses.getOrDefault(Channel.MOBILE, Subscription.NEVER_SET);
      numbers.add(new PhoneItem(new PhoneNumber(number), status, Quality.UNKNOWN, true, itemId()));
    }
    List<AddressItem> addresses = addresses(old, values.get(Field.ADDRESS));
    return Contacts.reachable(Contacts.named(old, values), emails, numbers, addresses);
  }

  private List<AddressItem> addresses(Contact old, @Nullable String text) {
    List<AddressItem> addresses = new ArrayList<>(old.addresses());
    if (text != null) {
      PostalAddress address = PostalAddress.parse(text);
      boolean known = addresses.stream().anyMatch(item -> item.address().sameAs(address));
      if (!known && address.acceptedByBuilder()) {
        addresses.add(new AddressItem(address, Quality.UNKNOWN, itemId()));
      }
    }
    return addresses;
  }

  private String itemId() {
    return "action_builder:" + nextId(ids + "item");
  }

  private static EmailItem with(EmailItem item, Subscription status) {
    return new EmailItem(item.address(), status, item.quality(), item.kind(), item.itemId());
  }

  private static PhoneItem with(PhoneItem item, Subscription status) {
    return new PhoneItem(item.number(), status, item.quality(), item.mobile(), item.itemId());
  }

  @Override
  void remove(RemoteId person, Label label) throws ChangeRefused {
    if (universal.contains(label.id()) && labelsOf(person).contains(label.id())) {
      throw new ChangeRefused(NOT_FOUND, "Tag is not accessible");
    }
    super.remove(person, label);
  }

  @Override
  public synchronized Tagging tag(RemoteId person, RemoteId label) {
    touch(person);
    if (singleChoice.contains(label)) {
      rivals(label).forEach(rival -> super.untag(person, rival));
    }
    Tagging tagging = super.tag(person, label); // takes an older one off first, everywhere
    if (universal.contains(label)) {
      otherCampaigns.forEach(campaign -> campaign.follow(person, label, true));
    }
    return tagging;
  }

  private List<RemoteId> rivals(RemoteId label) {
    Optional<Label> answer = Optional.ofNullable(labels.get(label));
    return labels.values().stream()
        .filter(other -> !other.id().equals(label))
        .filter(other -> answer.filter(a -> isOfSameField(a, other)).isPresent())
        .map(Label::id)
        .toList();
  }

  private static boolean isOfSameField(Label one, Label other) {
    return one.section().equals(other.section()) && one.field().equals(other.field());
  }

  /** A universal response holds in all campaigns. */
  private synchronized void follow(RemoteId person, RemoteId label, boolean on) {
    if (people.containsKey(person) && universal.contains(label)) {
      if (!on) {
        super.untag(person, label);
      } else if (taggings.stream().noneMatch(t -> isOn(t, person, label))) {
        super.tag(person, label);
      }
    }
  }

  private static boolean isOn(Tagging tagging, RemoteId person, RemoteId label) {
    return tagging.tag().equals(label) && tagging.person().equals(person);
  }

  @Override
  public synchronized boolean untag(RemoteId person, RemoteId label) {
    boolean removed = super.untag(person, label);
    if (removed) {
      touch(person);
      if (universal.contains(label)) {
        otherCampaigns.forEach(campaign -> campaign.follow(person, label, false));
      }
    }
    return removed;
  }

  private void touch(RemoteId person) {
    Contact known = people.get(person);
    if (known != null) {
      put(known);
    }
  }
}
