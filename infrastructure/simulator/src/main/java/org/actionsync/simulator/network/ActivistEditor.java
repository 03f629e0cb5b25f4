package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.actionsync.simulator.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * One activist's page in the web interface of one group. Every method is one edit; chain them for
 * several.
 */
public final class ActivistEditor {

  private final NetworkControl control;
  private final Group group;
  private final Activist person;

  ActivistEditor(NetworkControl control, Group group, Activist person) {
    this.control = control;
    this.group = group;
    this.person = person;
  }

  /** By hand a name can also be emptied. */
  public ActivistEditor name(@Nullable String given, @Nullable String family) {
    return edit(
        membership -> {
          person.givenName = given;
          person.familyName = family;
        });
  }

  /**
   * Changes the e-mail address; its status stays.
   *
   * @throws IllegalArgumentException if it is somebody else's
   */
  public ActivistEditor email(String address) {
    Activist owner = control.state().ownerOfEmail(address);
    if (owner != null && owner != person) {
      throw new IllegalArgumentException("Somebody else has this e-mail address");
    }
    return edit(
        membership -> {
          control.state().giveEmail(person, address);
          if (membership.emailStatus == null) {
            membership.emailStatus = "subscribed";
          }
        });
  }

  /** Changes the number by the rules for numbers that belong to somebody else. */
  public ActivistEditor number(String number) {
    ObjectNode sent = Json.object();
    sent.putArray("phone_numbers").addObject().put("number", number);
    control.write(now -> new PersonWriter(control.state(), group, now).write(person, sent).id);
    return this;
  }

  public ActivistEditor address(Address address) {
    return edit(membership -> person.address = address);
  }

  public ActivistEditor language(String code) {
    return edit(membership -> person.language = code);
  }

  public ActivistEditor customField(String name, String value) {
    return edit(membership -> membership.customFields.put(name, value));
  }

  /** Sets the e-mail status by hand: any status, and the modified date moves. */
  public ActivistEditor emailStatus(String status) {
    return edit(membership -> membership.emailStatus = status);
  }

  /** Sets the mobile status by hand: any status, and the modified date moves. */
  public ActivistEditor mobileStatus(String status) {
    return edit(membership -> membership.mobileStatus = status);
  }

  /**
   * As a click on an unsubscribe link, a bounce or a complaint: any status, and the modified date
   * stays, because it is not documented to move.
   */
  public ActivistEditor emailEvent(String status) {
    return quietly(membership -> membership.emailStatus = status);
  }

  /** As an answer STOP to a text message: any status, and the modified date stays. */
  public ActivistEditor mobileEvent(String status) {
    return quietly(membership -> membership.mobileStatus = status);
  }

  /**
   * Gives them a tag of this group.
   *
   * @throws NoSuchElementException if there is no such tag
   */
  public ActivistEditor tag(String name) {
    control.write(
        now ->
            new TaggingWriter(control.state(), group, now, control.rules())
                .put(NetworkControl.tag(group, name), person)
                .id());
    return this;
  }

  public ActivistEditor untag(String name) {
    control.write(
        now -> {
          new TaggingWriter(control.state(), group, now, control.rules())
              .remove(NetworkControl.tag(group, name), person.id);
          return "";
        });
    return this;
  }

  /** Deletes the person, which only the web interface can do. */
  public void delete() {
    control.write(
        now -> {
          control.state().forget(person);
          return "";
        });
  }

  /** Merges another person into this one. */
  public ActivistEditor merge(String other) {
    control.write(
        now -> {
          new Merge(control.state(), now).into(person, control.state().person(other));
          return "";
        });
    return this;
  }

  private ActivistEditor edit(Consumer<Membership> edit) {
    control.write(
        now -> {
          edit.accept(membership());
          new PersonWriter(control.state(), group, now).touch(person);
          return "";
        });
    return this;
  }

  private ActivistEditor quietly(Consumer<Membership> edit) {
    control.write(
        now -> {
          edit.accept(membership());
          return "";
        });
    return this;
  }

  private Membership membership() {
    Membership membership = group.members.get(person.id);
    if (membership == null) {
      throw new NoSuchElementException("No activist " + person.id + " in " + group.id);
    }
    return membership;
  }
}
