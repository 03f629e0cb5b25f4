package org.actionsync.infrastructure.actionbuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneItem;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.infrastructure.actionbuilder.BuilderJson.Response;
import org.actionsync.infrastructure.actionbuilder.BuilderJson.SignUp;
import org.actionsync.infrastructure.osdi.PersonJson;
import org.actionsync.infrastructure.osdi.PersonJson.Address;
import org.actionsync.infrastructure.osdi.PersonJson.Email;
import org.actionsync.infrastructure.osdi.PersonJson.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to Action Builder, always through its signup helper.
 *
 * <p>The helper finds entities by identifier only, and adds contact items to their lists. An
 * address that it would refuse is left out rather than losing the whole write.
 */
final class EntityWriter {

  private static final String SUBSCRIBED = "subscribed";
  private static final String UNSUBSCRIBED = "unsubscribed";
  private static final String OWN = "action_builder:";

  private final String entityType;
  private final String identifierPrefix;

  /** For entities of a type; new ones get an identifier of ours with the prefix. */
  EntityWriter(String entityType, String identifierPrefix) {
    this.entityType = entityType;
    this.identifierPrefix = identifierPrefix;
  }

  /** The identifier of ours of whoever is made from {@code counterpart}. */
  String identifier(RemoteId counterpart) {
    return identifierPrefix + counterpart;
  }

  /** A new entity, or one of another campaign that is connected; that one gets no status. */
  SignUp create(Draft draft) {
    Map<Field, String> values = draft.values();
    List<Email> emails = new ArrayList<>();
    String email = values.get(Field.EMAIL);
    if (email != null) {
      emails.add(newEmail(email, grant(draft, Channel.EMAIL)));
    }
    List<Phone> phones = new ArrayList<>();
    String number = values.get(Field.MOBILE_NUMBER);
    if (number != null) {
      phones.add(newMobile(number, grant(draft, Channel.MOBILE)));
    }
    String identifier =
        draft.existing() == null ? identifier(draft.counterpart()) : OWN + draft.existing();
    String type = draft.existing() == null ? entityType : null;
    PersonJson person =
        person(List.of(identifier), type, values, new Items(emails, phones, newAddress(values)));
    return new SignUp(person, responses(draft.labels()), null);
  }

  private static @Nullable String grant(Draft draft, Channel channel) {
    Subscription grant = draft.grants().get(channel);
    if (grant == Subscription.SUBSCRIBED) {
      return SUBSCRIBED;
    }
    return grant == Subscription.UNSUBSCRIBED ? UNSUBSCRIBED : null;
  }

  /** A change; there is no word in it that could subscribe anybody. */
  SignUp change(Edit edit) {
    Contact current = edit.current();
    Items items = new Items(emails(edit), phones(edit), addresses(edit));
    PersonJson person = person(List.of(OWN + current.id()), null, edit.values(), items);
    List<Label> remove = edit.remove().stream().map(Edit.Removal::label).toList();
    return new SignUp(person, responses(edit.add()), responses(remove));
  }

  /** Whether there is anything to send but the identifier. */
  static boolean isEmpty(SignUp body) {
    PersonJson person = body.person();
    return body.addTags() == null
        && body.removeTags() == null
        && person.givenName() == null
        && person.familyName() == null
        && person.language() == null
        && person.emails() == null
        && person.phones() == null
        && person.addresses() == null;
  }

  private static List<Email> emails(Edit edit) {
    boolean leaves = edit.optOuts().contains(Channel.EMAIL);
    List<Email> sent = new ArrayList<>();
    for (EmailItem item : edit.current().emails()) {
      if (leaves && !item.status().isOptOut()) {
        String address = item.address().value();
        sent.add(new Email(item.itemId(), null, address, null, UNSUBSCRIBED, null));
      }
    }
    String address = edit.values().get(Field.EMAIL);
    if (address != null && edit.current().email(new EmailAddress(address)).isEmpty()) {
      sent.add(newEmail(address, leaves ? UNSUBSCRIBED : null));
    }
    return sent;
  }

  private static List<Phone> phones(Edit edit) {
    boolean leaves = edit.optOuts().contains(Channel.MOBILE);
    List<Phone> sent = new ArrayList<>();
    for (PhoneItem item : edit.current().numbers()) {
      if (leaves && item.mobile() && !item.status().isOptOut()) {
        String digits = item.number().digits();
        sent.add(new Phone(item.itemId(), null, digits, null, UNSUBSCRIBED, null));
      }
    }
    String number = edit.values().get(Field.MOBILE_NUMBER);
    if (number != null && edit.current().number(new PhoneNumber(number)).isEmpty()) {
      sent.add(newMobile(number, leaves ? UNSUBSCRIBED : null));
    }
    return sent;
  }

  private static List<Address> addresses(Edit edit) {
    String text = edit.values().get(Field.ADDRESS);
    boolean known =
        text != null
            && edit.current().addresses().stream()
                .anyMatch(item -> item.address().sameAs(PostalAddress.parse(text)));
    return known ? List.of() : newAddress(edit.values());
  }

  private static Email newEmail(String address, @Nullable String status) {
    return new Email(null, null, address, "Home", status, null);
  }

  private static Phone newMobile(String number, @Nullable String status) {
    return new Phone(null, null, number, "Mobile", status, null);
  }

  private static List<Address> newAddress(Map<Field, String> values) {
    String text = values.get(Field.ADDRESS);
    PostalAddress address = text == null ? null : PostalAddress.parse(text);
    return address == null || !address.acceptedByBuilder() ? List.of() : List.of(json(address));
  }

  /** Great Britain has no region here. */
  private static Address json(PostalAddress address) {
    return new Address(
        null,
        null,
        address.line().isEmpty() ? null : List.of(address.line()),
        part(address.locality()),
        address.country().equals("GB") ? null : part(address.region()),
        part(address.postalCode()),
        address.country(),
        "physical",
        null);
  }

  private static @Nullable String part(String text) {
    return text.isEmpty() ? null : text;
  }

  private record Items(List<Email> emails, List<Phone> phones, List<Address> addresses) {}

  private static PersonJson person(
      List<String> identifiers, @Nullable String type, Map<Field, String> values, Items items) {
    return new PersonJson(
        identifiers,
        type,
        values.get(Field.GIVEN_NAME),
        values.get(Field.FAMILY_NAME),
        null,
        some(items.emails()),
        some(items.phones()),
        some(items.addresses()),
        null,
        values.get(Field.LANGUAGE),
        null,
        null);
  }

  private static @Nullable List<Response> responses(List<Label> labels) {
    return some(labels.stream().map(Response::of).toList());
  }

  private static <T> @Nullable List<T> some(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
