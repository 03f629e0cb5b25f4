package org.actionsync.infrastructure.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

/**
 * A person as text, without identifier and time, so that two texts differ exactly when something
 * about the person does.
 */
final class ContactJson {

  private ContactJson() {}

  static String write(Contact contact) {
    JsonObjectBuilder json = JsonText.object();
    JsonText.addIfKnown(json, "type", contact.type());
    JsonText.addIfKnown(json, "givenName", contact.givenName());
    JsonText.addIfKnown(json, "familyName", contact.familyName());
    addItems(json, "emails", contact.emails(), ContactJson::email);
    addItems(json, "numbers", contact.numbers(), ContactJson::number);
    addItems(json, "addresses", contact.addresses(), ContactJson::address);
    JsonText.addIfKnown(json, "language", contact.language());
    Integer assessment = contact.assessment();
    if (assessment != null) {
      json.add("assessment", assessment);
    }
    return json.build().toString();
  }

  private static <T> void addItems(
      JsonObjectBuilder json, String name, List<T> items, Function<T, JsonObjectBuilder> item) {
    if (!items.isEmpty()) {
      JsonArrayBuilder array = JsonText.array();
      items.forEach(each -> array.add(item.apply(each)));
      json.add(name, array);
    }
  }

  private static JsonObjectBuilder email(EmailItem item) {
    JsonObjectBuilder json =
        JsonText.object()
            .add("address", item.address().value())
            .add("status", item.status().name())
            .add("quality", item.quality().name())
            .add("kind", item.kind().name());
    JsonText.addIfKnown(json, "item", item.itemId());
    return json;
  }

  private static JsonObjectBuilder number(PhoneItem item) {
    JsonObjectBuilder json =
        JsonText.object()
            .add("digits", item.number().digits())
            .add("status", item.status().name())
            .add("quality", item.quality().name())
            .add("mobile", item.mobile());
    JsonText.addIfKnown(json, "item", item.itemId());
    return json;
  }

  private static JsonObjectBuilder address(AddressItem item) {
    JsonObjectBuilder json =
        JsonText.object()
            .add("address", item.address().toText())
            .add("quality", item.quality().name());
    JsonText.addIfKnown(json, "item", item.itemId());
    return json;
  }

  static Contact read(String person, Instant modifiedAt, String text) {
    JsonObject json = JsonText.readObject(text);
    return new Contact(
        new RemoteId(person),
        JsonText.known(json, "type"),
        JsonText.known(json, "givenName"),
        JsonText.known(json, "familyName"),
        items(json, "emails", ContactJson::readEmail),
        items(json, "numbers", ContactJson::readNumber),
        items(json, "addresses", ContactJson::readAddress),
        JsonText.known(json, "language"),
        json.containsKey("assessment") ? Integer.valueOf(json.getInt("assessment")) : null,
        modifiedAt);
  }

  private static <T> List<T> items(JsonObject json, String name, Function<JsonObject, T> item) {
    return json.containsKey(name)
        ? json.getJsonArray(name).getValuesAs(JsonObject.class).stream().map(item).toList()
        : List.of();
  }

  private static EmailItem readEmail(JsonObject json) {
    return new EmailItem(
        new EmailAddress(json.getString("address")),
        Subscription.valueOf(json.getString("status")),
        Quality.valueOf(json.getString("quality")),
        EmailItem.Kind.valueOf(json.getString("kind")),
        JsonText.known(json, "item"));
  }

  private static PhoneItem readNumber(JsonObject json) {
    return new PhoneItem(
        new PhoneNumber(json.getString("digits")),
        Subscription.valueOf(json.getString("status")),
        Quality.valueOf(json.getString("quality")),
        json.getBoolean("mobile"),
        JsonText.known(json, "item"));
  }

  private static AddressItem readAddress(JsonObject json) {
    return new AddressItem(
        PostalAddress.parse(json.getString("address")),
        Quality.valueOf(json.getString("quality")),
        JsonText.known(json, "item"));
  }
}
