package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How people come onto a list and how they are changed: the rules of the person signup helper and
 * of {@code PUT}.
 *
 * <p>The documented tables on statuses and on numbers that belong to somebody else are here, in
 * {@link #writeEmail}, {@link #writeMobile} and {@link #claimNumber}.
 */
final class PersonWriter {

  private final NetworkState state;
  private final Group group;
  private final Instant now;

  PersonWriter(NetworkState state, Group group, Instant now) {
    this.state = state;
    this.group = group;
    this.now = now;
  }

  /**
   * The signup helper: finds the person by e-mail address, then by number, or makes them.
   *
   * @throws Refusal 400 without an e-mail address and a number
   */
  Activist signUp(JsonNode sent) {
    String email = Json.text(first(sent, "email_addresses"), "address");
    String number = Numbers.normal(Json.text(first(sent, "phone_numbers"), "number"));
    if (email == null && number == null) {
      throw new Refusal(400, "An email address or a phone number is required");
    }
    Activist person = match(email, number);
    if (person == null) {
      person = new Activist();
      person.id = state.nextId();
      person.numberlessEntry = number == null;
      state.people.put(person.id, person);
    }
    return write(person, sent);
  }

  /**
   * The person a signup is about, or null. A number leads only to people without an e-mail address
   * of their own.
   */
  private @Nullable Activist match(@Nullable String email, @Nullable String number) {
    Activist byEmail = state.ownerOfEmail(email);
    if (byEmail != null) {
      return byEmail;
    }
    Activist byNumber = state.ownerOfNumber(number);
    if (byNumber != null && email != null && byNumber.email != null) {
      return null; // both have e-mail addresses: two people, and the number will move
    }
    return byNumber;
  }

  /**
   * Writes what was sent and leaves the rest; answers the person, who may be another one after a
   * merge.
   */
  Activist write(Activist target, JsonNode sent) {
    String before = fingerprint(target);
    Membership membership = membership(target);
    writeNames(target, sent);
    writeEmail(target, membership, first(sent, "email_addresses"));
    Activist person = writeMobile(target, first(sent, "phone_numbers"));
    writeAddress(person, first(sent, "postal_addresses"));
    Languages.first(sent.path("languages_spoken")).ifPresent(code -> person.language = code);
    writeCustomFields(membership(person), sent.path("custom_fields"));
    writeIdentifiers(person, sent.path("identifiers"));
    if (!fingerprint(person).equals(before)) {
      touch(person);
    }
    return person;
  }

  /** The person on this group's list; put onto it if they were on another one only. */
  private Membership membership(Activist person) {
    return group.members.computeIfAbsent(
        person.id,
        id -> {
          Membership joined = new Membership();
          joined.created = now;
          joined.modified = now;
          return joined;
        });
  }

  /** What is common to all groups moves the date in all of them. */
  void touch(Activist person) {
    for (Group each : state.groups) {
      Membership membership = each.members.get(person.id);
      if (membership != null) {
        membership.modified = now;
      }
    }
  }

  /** A name that is null or blank is not honoured. */
  private static void writeNames(Activist person, JsonNode sent) {
    person.givenName = or(Json.text(sent, "given_name"), person.givenName);
    person.familyName = or(Json.text(sent, "family_name"), person.familyName);
  }

  /**
   * An address that belongs to somebody else is ignored silently. A new address without a status is
   * subscribed.
   */
  private void writeEmail(Activist person, Membership membership, JsonNode sent) {
    String address = Json.text(sent, "address");
    Activist owner = state.ownerOfEmail(address);
    if (address != null && (owner == null || owner == person)) {
      state.giveEmail(person, owner == null ? address : or(person.email, address));
    }
    if (person.email != null) {
      membership.emailStatus = or(settable(sent), or(membership.emailStatus, "subscribed"));
    }
  }

  /**
   * A new number without a status is unsubscribed; a number taken over from somebody brings its
   * status.
   */
  private Activist writeMobile(Activist target, JsonNode sent) {
    String number = Numbers.normal(Json.text(sent, "number"));
    String status = settable(sent);
    Activist person = target;
    if (number != null && !number.equals(target.number)) {
      person = claimNumber(target, number);
    }
    Membership membership = membership(person);
    if (person.number != null || person.numberlessEntry) {
      membership.mobileStatus = or(status, or(membership.mobileStatus, "unsubscribed"));
    }
    return person;
  }

  private Activist claimNumber(Activist target, String number) {
    Activist owner = state.ownerOfNumber(number);
    String carried = null;
    Activist person = target;
    if (owner != null && (owner.email == null || target.email == null)) {
      person = target.email == null && owner.email != null ? owner : target;
      carried = statusOfNumber(owner);
      new Merge(state, now).into(person, person == target ? owner : target);
    } else if (owner != null) {
      carried = statusOfNumber(owner);
      state.giveNumber(owner, null);
      owner.numberlessEntry = true;
      state.groups.stream()
          .filter(each -> each.members.containsKey(owner.id))
          .forEach(each -> each.members.get(owner.id).mobileStatus = "unsubscribed");
      touch(owner);
    }
    state.giveNumber(person, number);
    membership(person).mobileStatus = carried;
    return person;
  }

  private @Nullable String statusOfNumber(Activist owner) {
    Membership membership = group.members.get(owner.id);
    return membership == null ? null : membership.mobileStatus;
  }

  private static void writeAddress(Activist person, JsonNode sent) {
    if (sent.isObject() && !sent.isEmpty()) {
      person.address = Addresses.merge(person.address, sent);
    }
  }

  /** Merged name by name; null unsets; names the group does not have are dropped. */
  private void writeCustomFields(Membership membership, JsonNode sent) {
    for (Map.Entry<String, JsonNode> field : sent.properties()) {
      if (field.getValue().isNull()) {
        membership.customFields.remove(field.getKey());
      } else if (group.customFields.contains(field.getKey())) {
        membership.customFields.put(field.getKey(), field.getValue().asText());
      }
    }
  }

  /** Foreign identifiers are added, never taken away; the native one cannot be sent. */
  private static void writeIdentifiers(Activist person, JsonNode sent) {
    for (JsonNode each : sent) {
      String identifier = each.asText();
      if (identifier.matches("[^:\\s]+:\\S+")
          && !identifier.startsWith("action_network:")
          && !person.foreignIdentifiers.contains(identifier)) {
        person.foreignIdentifiers.add(identifier);
      }
    }
  }

  /** Everything about a person but the dates. */
  private String fingerprint(Activist person) {
    Membership membership = group.members.get(person.id);
    if (membership == null) {
      return "not on the list";
    }
    return String.join(
        "\n",
        person.id,
        String.valueOf(person.givenName),
        String.valueOf(person.familyName),
        person.email + " " + membership.emailStatus,
        person.number + " " + membership.mobileStatus,
        person.address.toString(),
        person.language,
        membership.customFields.toString(),
        person.foreignIdentifiers.toString());
  }

  /** The entry marked primary, or else the first; only one is kept anyway. */
  private static JsonNode first(JsonNode sent, String list) {
    JsonNode entries = sent.path(list);
    for (JsonNode entry : entries) {
      if (entry.path("primary").asBoolean(false)) {
        return entry;
      }
    }
    return entries.path(0);
  }

  /** Only these two can be set; others are left to the service. */
  private static @Nullable String settable(JsonNode sent) {
    String status = Json.text(sent, "status");
    return Objects.equals(status, "subscribed") || Objects.equals(status, "unsubscribed")
        ? status
        : null;
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value == null ? otherwise : value;
  }
}
