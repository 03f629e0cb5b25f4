package org.actionsync.infrastructure.actionnetwork;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.infrastructure.actionnetwork.NetworkJson.SignUp;
import org.actionsync.infrastructure.osdi.PersonJson;
import org.actionsync.infrastructure.osdi.PersonJson.Address;
import org.actionsync.infrastructure.osdi.PersonJson.Email;
import org.actionsync.infrastructure.osdi.PersonJson.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to Action Network.
 *
 * <p>It subscribes a new e-mail address when no status is sent, and somebody who left when {@code
 * subscribed} is. So a new person always comes with a status for each channel, and a known one with
 * none, unless it is to leave: {@link #change} knows no other word.
 */
final class PersonWriter {

  private static final String SUBSCRIBED = "subscribed";
  private static final String UNSUBSCRIBED = "unsubscribed";

  private PersonWriter() {}

  /** The identifier of ours of whoever is made from {@code counterpart}. */
  static String identifier(RemoteId counterpart) {
    return "actionsync:" + counterpart;
  }

  /**
   * A new person.
   *
   * @throws IllegalArgumentException if a channel has a value but no status
   */
  static SignUp create(Draft draft) {
    PersonJson person =
        person(
            List.of(identifier(draft.counterpart())),
            draft.values(),
            email(draft.values().get(Field.EMAIL), grant(draft, Channel.EMAIL)),
            phone(draft.values().get(Field.MOBILE_NUMBER), grant(draft, Channel.MOBILE)));
    return new SignUp(person, names(draft.labels()), null);
  }

  private static @Nullable String grant(Draft draft, Channel channel) {
    Subscription grant = draft.grants().get(channel);
    if (!draft.values().containsKey(channel.field())) {
      return null;
    }
    if (grant == Subscription.SUBSCRIBED) {
      return SUBSCRIBED;
    }
    if (grant == Subscription.UNSUBSCRIBED) {
      return UNSUBSCRIBED;
    }
    throw new IllegalArgumentException("A new person needs a status for " + channel);
  }

  /** A change to a known person: some values, and channels to leave. */
  static PersonJson change(Map<Field, String> values, Set<Channel> optOuts) {
    return person(
        null,
        values,
        email(values.get(Field.EMAIL), optOut(optOuts, Channel.EMAIL)),
        phone(values.get(Field.MOBILE_NUMBER), optOut(optOuts, Channel.MOBILE)));
  }

  /**
   * The same for the signup helper, which finds the person by {@code email}. A number goes with the
   * opt-out from it, as the helper is not documented to take a status alone.
   */
  static PersonJson known(Edit edit, EmailAddress email) {
    Map<Field, String> values = edit.values();
    String number = values.get(Field.MOBILE_NUMBER);
    if (number == null && edit.optOuts().contains(Channel.MOBILE)) {
      number = edit.current().mobile().map(PhoneNumber::digits).orElse(null);
    }
    return person(
        null,
        values,
        email(email.value(), optOut(edit.optOuts(), Channel.EMAIL)),
        phone(number, optOut(edit.optOuts(), Channel.MOBILE)));
  }

  private static @Nullable String optOut(Set<Channel> optOuts, Channel channel) {
    return optOuts.contains(channel) ? UNSUBSCRIBED : null;
  }

  /** The names of tags; null for none. */
  static @Nullable List<String> names(List<Label> labels) {
    return labels.isEmpty() ? null : labels.stream().map(Label::name).toList();
  }

  private static PersonJson person(
      @Nullable List<String> identifiers,
      Map<Field, String> values,
      @Nullable List<Email> emails,
      @Nullable List<Phone> phones) {
    String language = values.get(Field.LANGUAGE);
    String address = values.get(Field.ADDRESS);
    return new PersonJson(
        identifiers,
        null,
        values.get(Field.GIVEN_NAME),
        values.get(Field.FAMILY_NAME),
        null,
        emails,
        phones,
        address == null ? null : List.of(address(PostalAddress.parse(address))),
        language == null ? null : List.of(language),
        null,
        null,
        null);
  }

  private static @Nullable List<Email> email(@Nullable String address, @Nullable String status) {
    return address == null && status == null
        ? null
        : List.of(new Email(null, null, address, null, status, null));
  }

  private static @Nullable List<Phone> phone(@Nullable String number, @Nullable String status) {
    String type = number == null ? null : "Mobile";
    return number == null && status == null
        ? null
        : List.of(new Phone(null, null, number, type, status, null));
  }

  /** Blank parts are left out: what is not sent stays, and a blank is not honoured anyway. */
  private static Address address(PostalAddress address) {
    return new Address(
        null,
        null,
        address.line().isEmpty() ? null : List.of(address.line()),
        part(address.locality()),
        part(address.region()),
        part(address.postalCode()),
        part(address.country()),
        null,
        null);
  }

  private static @Nullable String part(String text) {
    return text.isEmpty() ? null : text;
  }
}
