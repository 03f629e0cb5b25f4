package org.actionsync.simulator.builder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How contact items are written: an item is updated when its identifier or its value matches,
 * otherwise one more is added. Nothing is ever removed.
 *
 * <p>Of postal addresses the documentation says that <em>any</em> matching field makes it the same
 * item. Town, region and country are not counted here, as every address of a town would be one.
 */
final class ContactItems {

  private static final Set<String> QUALITIES =
      Set.of("user_added", "verified", "bad", "do_not_contact");
  private static final Set<String> STATUSES = Set.of("subscribed", "unsubscribed");
  private static final Set<String> COUNTRIES = Set.of("US", "CA", "GB");

  private final BuilderState state;
  private final Entity entity;
  private final Entity.Membership membership;
  private final String source;

  /** For one entity as one campaign sees it; new items will say they came from the source. */
  ContactItems(BuilderState state, Entity entity, Entity.Membership membership, String source) {
    this.state = state;
    this.entity = entity;
    this.membership = membership;
    this.source = source;
  }

  /**
   * Writes all items that were sent, or none.
   *
   * @throws Refusal 422 for an address without country or, where it is needed, state
   */
  void write(JsonNode sent) {
    List<PostalItem> addresses = addresses(sent.path("postal_addresses"));
    entity.addresses.clear();
    entity.addresses.addAll(addresses);
    sent.path("email_addresses").forEach(this::writeEmail);
    sent.path("phone_numbers").forEach(this::writePhone);
  }

  private void writeEmail(JsonNode sent) {
    String address = Json.text(sent, "address");
    int at =
        position(entity.emails, byId(sent, EmailItem::id), email -> same(email.address(), address));
    if (at < 0 && address == null) {
      return;
    }
    EmailItem old =
        at < 0
            ? new EmailItem(state.nextId(), String.valueOf(address), null, null, source)
            : entity.emails.get(at);
    EmailItem written =
        new EmailItem(
            old.id(),
            address == null || same(old.address(), address) ? old.address() : address,
            or(Json.text(sent, "address_type"), old.type()),
            or(known(sent, "action_builder:confirmed", QUALITIES), old.quality()),
            old.source());
    put(entity.emails, at, written);
    writeStatus(old.id(), sent);
  }

  private void writePhone(JsonNode sent) {
    String number = digits(Json.text(sent, "number"));
    int at =
        position(entity.phones, byId(sent, PhoneItem::id), phone -> phone.number().equals(number));
    if (at < 0 && number == null) {
      return;
    }
    PhoneItem old =
        at < 0
            ? new PhoneItem(state.nextId(), String.valueOf(number), "Mobile", null, source)
            : entity.phones.get(at);
    PhoneItem written =
        new PhoneItem(
            old.id(),
            Objects.requireNonNullElse(number, old.number()),
            Objects.requireNonNullElse(Json.text(sent, "number_type"), old.type()),
            or(known(sent, "action_builder:confirmed", QUALITIES), old.quality()),
            old.source());
    put(entity.phones, at, written);
    writeStatus(old.id(), sent);
  }

  /** The subscription counts in this campaign only. */
  private void writeStatus(String item, JsonNode sent) {
    String status = known(sent, "status", STATUSES);
    if (status != null) {
      membership.statuses.put(item, status);
    }
  }

  private List<PostalItem> addresses(JsonNode sent) {
    List<PostalItem> items = new ArrayList<>(entity.addresses);
    for (JsonNode each : sent) {
      int at = position(items, byId(each, PostalItem::id), item -> samePlace(item, each));
      PostalItem old = at < 0 ? blankAddress(state.nextId(), source) : items.get(at);
      put(items, at, merge(old, each));
    }
    return items;
  }

  static PostalItem blankAddress(String id, String source) {
    var nowhere = new PostalItem.Place(null, null, null, null);
    return new PostalItem(id, List.of(), nowhere, "physical", null, source);
  }

  private static boolean samePlace(PostalItem item, JsonNode sent) {
    String line = sent.path("address_lines").path(0).asText("");
    String code = Json.text(sent, "postal_code");
    boolean sameLine = item.lines().stream().anyMatch(have -> same(have, line));
    return sameLine || (code != null && same(code, item.place().postalCode()));
  }

  /** The old address with what was sent; refused if what comes out has no country or state. */
  static PostalItem merge(PostalItem old, JsonNode sent) {
    List<String> lines = new ArrayList<>();
    sent.path("address_lines").forEach(line -> lines.add(line.asText()));
    PostalItem.Place place = old.place();
    String country = or(Json.text(sent, "country"), place.country());
    String region = or(Json.text(sent, "region"), place.region());
    if (country == null || !COUNTRIES.contains(country)) {
      throw new Refusal(422, "Addresses country can't be blank");
    }
    boolean british = country.equals("GB");
    if (!british && (region == null || !region.matches("[A-Za-z]{2}"))) {
      throw new Refusal(422, "Addresses state can't be blank");
    }
    return new PostalItem(
        old.id(),
        lines.isEmpty() ? old.lines() : lines,
        new PostalItem.Place(
            or(Json.text(sent, "locality"), place.locality()),
            british ? null : region,
            or(Json.text(sent, "postal_code"), place.postalCode()),
            country),
        Objects.requireNonNullElse(Json.text(sent, "address_type"), old.type()),
        or(known(sent, "status", QUALITIES), old.quality()),
        old.source());
  }

  /**
   * The item with the identifier that was sent, or else the first with the same value; -1 if there
   * is none.
   */
  private static <T> int position(List<T> items, Predicate<T> byId, Predicate<T> byValue) {
    for (Predicate<T> rule : List.of(byId, byValue)) {
      for (int i = 0; i < items.size(); i++) {
        if (rule.test(items.get(i))) {
          return i;
        }
      }
    }
    return -1;
  }

  private interface IdOf<T> {
    String of(T item);
  }

  private static <T> Predicate<T> byId(JsonNode sent, IdOf<T> idOf) {
    String id = Json.text(sent, "action_builder:identifier");
    return item -> ("action_builder:" + idOf.of(item)).equals(id);
  }

  private static <T> void put(List<T> items, int at, T item) {
    if (at < 0) {
      items.add(item);
    } else {
      items.set(at, item);
    }
  }

  private static @Nullable String known(JsonNode sent, String name, Set<String> values) {
    String value = Json.text(sent, name);
    return value != null && values.contains(value) ? value : null;
  }

  /** Digits with the country code; ten digits are taken for a US number. */
  private static @Nullable String digits(@Nullable String number) {
    String digits = number == null ? "" : number.replaceAll("\\D", "");
    if (digits.isEmpty()) {
      return null;
    }
    return digits.length() == 10 ? "1" + digits : digits;
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value == null ? otherwise : value;
  }
}
