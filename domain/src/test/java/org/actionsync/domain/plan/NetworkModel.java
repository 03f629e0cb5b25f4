package org.actionsync.domain.plan;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Somebody;
import org.actionsync.domain.contact.Subscription;

/**
 * An activist: one value of everything. A first e-mail is subscribed when nothing is said, a new
 * number is not, and another e-mail keeps the status.
 */
final class NetworkModel extends ModelService {

  final Map<Channel, Subscription> status = new EnumMap<>(Channel.class);

  NetworkModel(Supplier<Instant> clock, Quirks quirks) {
    super(clock, quirks);
  }

  @Override
  Contact contact() {
    Somebody person =
        Somebody.with(PERSON.value())
            .named(texts.get(Field.GIVEN_NAME), texts.get(Field.FAMILY_NAME))
            .speaking(texts.get(Field.LANGUAGE))
            .changed(modifiedAt);
    String email = texts.getOrDefault(Field.EMAIL, "");
    String number = texts.getOrDefault(Field.MOBILE_NUMBER, "");
    String address = texts.getOrDefault(Field.ADDRESS, "");
    if (!email.isEmpty()) {
      person.email(email, status.getOrDefault(Channel.EMAIL, Subscription.UNSUBSCRIBED));
    }
    if (!number.isEmpty()) {
      person.mobile(number, status.getOrDefault(Channel.MOBILE, Subscription.UNSUBSCRIBED));
    }
    if (!address.isEmpty()) {
      person.address(PostalAddress.parse(address));
    }
    return person.contact();
  }

  @Override
  void store(Field field, String value) {
    String before = texts.getOrDefault(field, "");
    texts.put(field, value);
    if (field == Field.EMAIL && before.isEmpty()) {
      status.put(Channel.EMAIL, Subscription.SUBSCRIBED);
    }
    if (field == Field.MOBILE_NUMBER && !before.equals(value)) {
      status.put(Channel.MOBILE, Subscription.UNSUBSCRIBED);
    }
  }

  @Override
  void type(Field field, String value) {
    store(field, value);
    touch();
  }

  void subscribe(Channel channel) {
    status.put(channel, Subscription.SUBSCRIBED);
    touch();
  }

  @Override
  void leave(Channel channel) {
    status.put(channel, Subscription.UNSUBSCRIBED);
    touch();
  }

  @Override
  List<String> values(Field field) {
    String value = texts.getOrDefault(field, "");
    return value.isEmpty() ? List.of() : List.of(value);
  }

  @Override
  Map<String, Boolean> subscribed(Channel channel) {
    String value = texts.getOrDefault(channel.field(), "");
    boolean on = status.get(channel) == Subscription.SUBSCRIBED;
    return value.isEmpty() ? Map.of() : Map.of(value, on);
  }

  @Override
  String prefix() {
    return "tag-";
  }
}
