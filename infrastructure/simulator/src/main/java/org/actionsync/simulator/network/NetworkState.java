package org.actionsync.simulator.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.actionsync.simulator.http.Json;
import org.actionsync.simulator.http.ListOrder;
import org.actionsync.simulator.http.SearchIndex;
import org.jspecify.annotations.Nullable;

/**
 * Everything the simulated Action Network knows. Whoever reads or writes it holds its monitor.
 *
 * <p>Written to and read from the state file field by field; the two indexes are rebuilt.
 */
public final class NetworkState {

  final List<Group> groups = new ArrayList<>();
  final Map<String, Activist> people = new HashMap<>();
  long lastId;

  private final transient Map<String, Activist> byEmail = new HashMap<>();
  private final transient Map<String, Activist> byNumber = new HashMap<>();

  /** In which order the pages of people come; no part of what is known. */
  final transient ListOrder order = new ListOrder();

  /** What filters see of people; no part of what is known. */
  final transient SearchIndex<Searchable> search =
      new SearchIndex<>(Searchable::key, Searchable::modified);

  /** Keys that were revoked and can be restored; no part of what is known. */
  private final transient Set<String> revoked = new HashSet<>();

  /** Rebuilds what is not stored. */
  private void loaded() {
    byEmail.clear();
    byNumber.clear();
    for (Activist person : people.values()) {
      index(byEmail, emailKey(person.email), person);
      index(byNumber, person.number, person);
    }
  }

  /** Forgets everything and takes over what the other one knows. */
  public synchronized void become(NetworkState other) {
    groups.clear();
    groups.addAll(other.groups);
    people.clear();
    people.putAll(other.people);
    lastId = other.lastId;
    loaded();
  }

  /** Adds an empty group. */
  public void addGroup(String id, String name, String key) {
    Group group = new Group();
    group.id = id;
    group.name = name;
    group.key = key;
    group.customFields.addAll(List.of("Building", "Volunteer"));
    groups.add(group);
  }

  /** Adds an action that other people made; needed to learn a group's name. */
  public void addAction(String group, Action action) {
    group(group).actions.add(action);
  }

  /** Adds a tag made in the web interface. */
  public void addTag(String group, String id, String name, Instant at) {
    Tag tag = new Tag();
    tag.id = id;
    tag.name = name;
    tag.created = at;
    tag.modified = at;
    group(group).tags.add(tag);
  }

  /** Puts a prepared activist on a group's list; one of the same id in another group is shared. */
  public void addActivist(String group, NewActivist activist) {
    activist.join(this, group(group));
  }

  Group group(String id) {
    return groups.stream()
        .filter(group -> group.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No group " + id));
  }

  Optional<Group> groupOfKey(String key) {
    return groups.stream()
        .filter(group -> group.key.equals(key) && !revoked.contains(key))
        .findFirst();
  }

  /** A key opens nothing any more. */
  void revoke(String key) {
    revoked.add(key);
  }

  /** Revoked keys open again what they opened. */
  void restoreKeys() {
    revoked.clear();
  }

  /** Everybody on a group's list, as filters see them, in the order of the list. */
  List<Searchable> searchable(Group group) {
    return group.members.entrySet().stream()
        .map(each -> Searchable.of(group, person(each.getKey()), each.getValue()))
        .toList();
  }

  /** Everything that is known, once more. */
  NetworkState copy() {
    try {
      NetworkState copy = new NetworkState();
      copy.become(Json.MAPPER.treeToValue(Json.MAPPER.valueToTree(this), NetworkState.class));
      return copy;
    } catch (JsonProcessingException unlikely) {
      throw new IllegalStateException("What is stored every second cannot be read", unlikely);
    }
  }

  Activist person(String id) {
    Activist person = people.get(id);
    if (person == null) {
      throw new NoSuchElementException("No activist " + id);
    }
    return person;
  }

  @Nullable Activist ownerOfEmail(@Nullable String email) {
    return email == null ? null : byEmail.get(emailKey(email));
  }

  @Nullable Activist ownerOfNumber(@Nullable String number) {
    return number == null ? null : byNumber.get(number);
  }

  void giveEmail(Activist person, @Nullable String email) {
    unindex(byEmail, emailKey(person.email), person);
    person.email = email;
    index(byEmail, emailKey(email), person);
  }

  void giveNumber(Activist person, @Nullable String number) {
    unindex(byNumber, person.number, person);
    person.number = number;
    index(byNumber, number, person);
  }

  /** A new id, the same ones in the same order whenever the same things happen. */
  String nextId() {
    lastId++;
    String name = "action network " + lastId;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Takes a person off every list, with their taggings. */
  void forget(Activist person) {
    giveEmail(person, null);
    giveNumber(person, null);
    people.remove(person.id);
    for (Group group : groups) {
      group.members.remove(person.id);
      group.tags.forEach(tag -> tag.taggings.remove(person.id));
    }
  }

  private static @Nullable String emailKey(@Nullable String email) {
    return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
  }

  private static void index(Map<String, Activist> index, @Nullable String key, Activist person) {
    if (key != null) {
      index.put(key, person);
    }
  }

  private static void unindex(Map<String, Activist> index, @Nullable String key, Activist person) {
    if (key != null) {
      index.remove(key, person);
    }
  }
}
