package org.actionsync.simulator.network;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.actionsync.simulator.http.Refusal;

/**
 * Action Network's web interface: looking, and what people do there by hand.
 *
 * <p>An edit of a person moves their modified date. Tagging, and a click on an unsubscribe link, do
 * not, unless the rules say so: neither is documented to. An unknown group, activist or tag is a
 * {@link NoSuchElementException}.
 */
public final class NetworkControl {

  private final NetworkState state;
  private final Clock clock;
  private final NetworkRules rules;
  private final Runnable changed;

  /** Edits the state and then tells {@code changed}. */
  public NetworkControl(NetworkState state, Clock clock, NetworkRules rules, Runnable changed) {
    this.state = state;
    this.clock = clock;
    this.rules = rules;
    this.changed = changed;
  }

  public List<GroupView> groups() {
    return read(() -> state.groups.stream().map(GroupView::of).toList());
  }

  /** Everybody on a group's list, in the order of the API. */
  public List<ActivistView> activists(String group) {
    return read(
        () -> {
          Group found = state.group(group);
          return found.members.entrySet().stream()
              .map(each -> ActivistView.of(found, state.person(each.getKey()), each.getValue()))
              .toList();
        });
  }

  public Optional<ActivistView> activist(String group, String id) {
    return read(
        () -> {
          Group found = state.group(group);
          return Optional.ofNullable(found.members.get(id))
              .map(membership -> ActivistView.of(found, state.person(id), membership));
        });
  }

  /** The activist of this e-mail address, compared without case. */
  public Optional<ActivistView> byEmail(String group, String email) {
    String id =
        read(
            () -> {
              Activist owner = state.ownerOfEmail(email);
              return owner == null ? "" : owner.id;
            });
    return activist(group, id);
  }

  /** The activist who holds this number, in its stored form. */
  public Optional<ActivistView> byNumber(String group, String number) {
    String id =
        read(
            () -> {
              Activist owner = state.ownerOfNumber(number);
              return owner == null ? "" : owner.id;
            });
    return activist(group, id);
  }

  /** Opens a person for editing; each call on the editor is one edit. */
  public ActivistEditor edit(String group, String id) {
    synchronized (state) {
      Group found = state.group(group);
      if (!found.members.containsKey(id)) {
        throw new NoSuchElementException("No activist " + id + " in " + group);
      }
      return new ActivistEditor(this, found, state.person(id));
    }
  }

  /** Puts somebody new on a list by hand; answers the id. Tags they are to have must exist. */
  public String add(String group, NewActivist activist) {
    return write(now -> activist.join(state, state.group(group)));
  }

  /** Somebody new, made now; to be filled in and {@linkplain #add added}. */
  public NewActivist newActivist() {
    synchronized (state) {
      Instant now = clock.instant();
      return new NewActivist(state.nextId(), now, now);
    }
  }

  /** Makes a tag, or finds the one of that name; answers its id. */
  public String addTag(String group, String name) {
    return write(now -> new TagNames(state, state.group(group)).findOrMake(name, now).id);
  }

  /** Renames a tag; its id and taggings stay. */
  public void renameTag(String group, String name, String newName) {
    write(
        now -> {
          Group found = state.group(group);
          new TagNames(state, found).rename(tag(found, name), newName, now);
          return "";
        });
  }

  /** Deletes a tag with its taggings, which leaves no trace. */
  public void deleteTag(String group, String name) {
    write(
        now -> {
          Group found = state.group(group);
          found.tags.remove(tag(found, name));
          return "";
        });
  }

  /** Revokes the group's key at once and gives it another one. */
  public void replaceKey(String group, String key) {
    write(now -> state.group(group).key = key);
  }

  static Tag tag(Group group, String name) {
    return group.tagNamed(name).orElseThrow(() -> new NoSuchElementException("No tag " + name));
  }

  NetworkState state() {
    return state;
  }

  NetworkRules rules() {
    return rules;
  }

  /** One change of the state. */
  interface Write {
    String at(Instant now);
  }

  String write(Write write) {
    synchronized (state) {
      try {
        String answer = write.at(clock.instant());
        changed.run();
        return answer;
      } catch (Refusal refusal) {
        throw new IllegalArgumentException(refusal.getMessage(), refusal);
      }
    }
  }

  private <T> T read(Supplier<T> read) {
    synchronized (state) {
      return read.get();
    }
  }
}
