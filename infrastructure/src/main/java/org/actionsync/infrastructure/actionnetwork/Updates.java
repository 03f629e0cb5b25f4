package org.actionsync.infrastructure.actionnetwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.infrastructure.actionnetwork.NetworkJson.NewTagging;
import org.actionsync.infrastructure.actionnetwork.NetworkJson.SignUp;
import org.actionsync.infrastructure.osdi.Answer;
import org.actionsync.infrastructure.osdi.Calls;
import org.actionsync.infrastructure.osdi.PersonJson;
import org.actionsync.infrastructure.osdi.Reading;

/**
 * Carries out a change to an activist with as few calls as Action Network allows.
 *
 * <ul>
 *   <li>Only contact data or opt-outs: one {@code PUT}.
 *   <li>Only one tag: one call to its taggings.
 *   <li>More than that: the signup helper takes all in one call, but finds the person by e-mail. It
 *       is used only when that address was just seen to be this very activist's; for a person it
 *       does not find it would make, and subscribe, a new one.
 *   <li>Otherwise one call for the contact data and one for each tag.
 * </ul>
 */
final class Updates {

  private static final int CONFLICT = 409;

  private final NetworkApi api;
  private final Calls calls;
  private final Reading reading;
  private final String base;

  /** Changes people below the address {@code base}. */
  Updates(NetworkApi api, Calls calls, Reading reading, String base) {
    this.api = api;
    this.calls = calls;
    this.reading = reading;
    this.base = base;
  }

  Contact carryOut(Edit edit) throws DirectoryUnavailable, ChangeRefused {
    int tags = edit.add().size() + edit.remove().size();
    boolean person = !edit.values().isEmpty() || !edit.optOuts().isEmpty();
    if (tags == 0 && !person) {
      return edit.current();
    }
    if (tags > 1 || (tags == 1 && person)) {
      Optional<EmailAddress> certain = certainEmail(edit);
      if (certain.isPresent()) {
        return allAtOnce(edit, certain.get());
      }
    }
    return oneByOne(edit, person);
  }

  /** The activist's e-mail address, when the service finds just this activist by it. */
  private Optional<EmailAddress> certainEmail(Edit edit) throws DirectoryUnavailable {
    Contact current = edit.current();
    if (edit.values().containsKey(Field.EMAIL) || current.emails().isEmpty()) {
      return Optional.empty();
    }
    EmailAddress email = current.emails().get(0).address();
    List<Contact> owners = reading.withEmail(email);
    boolean certain =
        owners.size() == 1
            && owners.get(0).id().equals(current.id())
            && owners.get(0).emails().stream().map(EmailItem::address).anyMatch(email::equals);
    return certain ? Optional.of(email) : Optional.empty();
  }

  private Contact allAtOnce(Edit edit, EmailAddress email)
      throws DirectoryUnavailable, ChangeRefused {
    List<Label> remove = edit.remove().stream().map(Edit.Removal::label).toList();
    SignUp body =
        new SignUp(
            PersonWriter.known(edit, email),
            PersonWriter.names(edit.add()),
            PersonWriter.names(remove));
    Contact answered = person(calls.once(key -> api.signUp(key, body)));
    if (!answered.id().equals(edit.current().id())) {
      takeBack(answered.id());
    }
    return answered;
  }

  /**
   * The address changed hands between the look-up and the write, so the helper found or made, and
   * then subscribed, somebody else. Nobody may be subscribed by an update.
   */
  private void takeBack(RemoteId somebodyElse) throws DirectoryUnavailable, ChangeRefused {
    PersonJson body = PersonWriter.change(Map.of(), Set.of(Channel.EMAIL));
    calls.repeatableWrite(key -> api.change(key, somebodyElse.value(), body)).orRefused();
    throw new ChangeRefused(CONFLICT, "The e-mail address changed hands while it was written to");
  }

  private Contact oneByOne(Edit edit, boolean person) throws DirectoryUnavailable, ChangeRefused {
    Contact after = edit.current();
    if (person) {
      PersonJson body = PersonWriter.change(edit.values(), edit.optOuts());
      String id = after.id().value();
      after = person(calls.repeatableWrite(key -> api.change(key, id, body)));
    }
    boolean begun = person;
    try {
      for (Label label : edit.add()) {
        add(edit.current().id(), label);
        begun = true;
      }
      for (Edit.Removal removal : edit.remove()) {
        remove(edit.current().id(), removal);
        begun = true;
      }
    } catch (DirectoryUnavailable failure) {
      throw begun ? failure.amidWriting() : failure;
    }
    return after;
  }

  Contact person(Answer answer) throws DirectoryUnavailable, ChangeRefused {
    return reading.contact(answer.orRefused().read(PersonJson.class), answer);
  }

  /** Tagging again only replaces the tagging, so it may be repeated. */
  private void add(RemoteId person, Label label) throws DirectoryUnavailable, ChangeRefused {
    NewTagging body = NewTagging.of(base + "/people/" + person);
    calls.repeatableWrite(key -> api.tag(key, label.id().value(), body)).orRefused();
  }

  /** Tagging again gives a new tagging, so a 404 is believed only when the person has none. */
  private void remove(RemoteId person, Edit.Removal removal)
      throws DirectoryUnavailable, ChangeRefused {
    RemoteId label = removal.label().id();
    Answer answer = delete(label, removal.tagging().id());
    if (answer.isNotFound()) {
      Optional<RemoteId> other = other(person, label);
      if (other.isEmpty()) {
        return;
      }
      answer = delete(label, other.get());
    }
    answer.orRefused();
  }

  /** A try that got no answer may have been what took it away, so not to know is not nothing. */
  private Optional<RemoteId> other(RemoteId person, RemoteId label) throws DirectoryUnavailable {
    try {
      return reading.taggingOf(person, label);
    } catch (DirectoryUnavailable failure) {
      throw failure.amidWriting();
    }
  }

  private Answer delete(RemoteId label, RemoteId tagging) throws DirectoryUnavailable {
    return calls.repeatableWrite(key -> api.removeTagging(key, label.value(), tagging.value()));
  }
}
