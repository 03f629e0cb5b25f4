package org.actionsync.simulator.network;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An activist being made up, for sample people and for a person who types one into the web
 * interface.
 */
public final class NewActivist {

  private final Activist person = new Activist();
  private final Membership membership = new Membership();
  private final Map<String, Instant> tags = new LinkedHashMap<>();

  /** An activist who came onto the list, and was last changed, at the given time. */
  public NewActivist(String id, Instant created, Instant modified) {
    person.id = id;
    membership.created = created;
    membership.modified = modified;
  }

  public NewActivist named(@Nullable String givenName, @Nullable String familyName) {
    person.givenName = givenName;
    person.familyName = familyName;
    return this;
  }

  public NewActivist email(String address, String status) {
    person.email = address;
    membership.emailStatus = status;
    return this;
  }

  /** Digits with the country code. */
  public NewActivist number(String number, String status) {
    person.number = number;
    membership.mobileStatus = status;
    return this;
  }

  /** An entry without a number, as real answers have it for some people. */
  public NewActivist numberlessEntry() {
    person.numberlessEntry = true;
    membership.mobileStatus = "unsubscribed";
    return this;
  }

  public NewActivist address(Address address) {
    person.address = address;
    return this;
  }

  public NewActivist language(String code) {
    person.language = code;
    return this;
  }

  public NewActivist identifier(String foreign) {
    person.foreignIdentifiers.add(foreign);
    return this;
  }

  public NewActivist customField(String name, String value) {
    membership.customFields.put(name, value);
    return this;
  }

  /** The tag must exist in the group the activist is added to. */
  public NewActivist tagged(String tag, Instant at) {
    tags.put(tag, at);
    return this;
  }

  /** Tagged at the moment they came onto the list. */
  public NewActivist taggedNow(String tag) {
    return tagged(tag, membership.created);
  }

  /** Joins a group's list; answers the id. */
  String join(NetworkState state, Group group) {
    String email = person.email;
    String number = person.number;
    Activist known = state.people.get(person.id);
    if (known == null) {
      refuseTaken(state);
      state.people.put(person.id, person);
      person.email = null;
      person.number = null;
      state.giveEmail(person, email);
      state.giveNumber(person, number);
    }
    group.members.put(person.id, membership);
    tags.forEach((name, at) -> tag(state, group, name, at));
    return person.id;
  }

  private void refuseTaken(NetworkState state) {
    if (state.ownerOfEmail(person.email) != null || state.ownerOfNumber(person.number) != null) {
      throw new IllegalArgumentException(
          "Taken: " + Objects.requireNonNullElse(person.email, person.number));
    }
  }

  private void tag(NetworkState state, Group group, String name, Instant at) {
    Tag tag =
        group.tagNamed(name).orElseThrow(() -> new IllegalArgumentException("No tag " + name));
    tag.taggings.put(person.id, new Tag.Tagging(state.nextId(), person.id, at));
  }
}
