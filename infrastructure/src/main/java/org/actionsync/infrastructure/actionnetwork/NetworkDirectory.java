package org.actionsync.infrastructure.actionnetwork;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.infrastructure.actionnetwork.NetworkJson.SignUp;
import org.actionsync.infrastructure.osdi.Calls;
import org.actionsync.infrastructure.osdi.Dialect;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.PhoneNumbers;
import org.actionsync.infrastructure.osdi.Reading;
import org.jspecify.annotations.Nullable;

/** The activists of one group; which group, the key says. */
final class NetworkDirectory implements ContactDirectory {

  private final NetworkApi api;
  private final Calls calls;
  private final Reading reading;
  private final Updates updates;

  NetworkDirectory(Osdi osdi, ApiKey key) {
    var reader = new PersonReader(new PhoneNumbers(osdi.settings().phoneRegion()));
    var dialect = new Dialect(Side.NETWORK, ChronoUnit.SECONDS, reader::contact);
    this.api = ActionNetwork.client(osdi);
    this.calls = osdi.calls(Side.NETWORK, key);
    this.reading = new Reading(api, calls, dialect, osdi.paging(side()));
    this.updates = new Updates(api, calls, reading, ActionNetwork.base(osdi));
  }

  @Override
  public Side side() {
    return Side.NETWORK;
  }

  @Override
  public Page<Contact> people(@Nullable Instant modifiedAfter, Cursor from)
      throws DirectoryUnavailable {
    return reading.people(modifiedAfter, from);
  }

  @Override
  public Page<Tagging> taggings(RemoteId label, Cursor from)
      throws DirectoryUnavailable, ChangeRefused {
    return reading.taggings(label, from);
  }

  @Override
  public Optional<List<Tagging>> taggingsOf(RemoteId person) throws DirectoryUnavailable {
    return reading.taggingsOf(person);
  }

  @Override
  public List<Contact> withEmail(EmailAddress email) throws DirectoryUnavailable {
    return reading.withEmail(email);
  }

  @Override
  public List<Contact> withNumber(PhoneNumber number) throws DirectoryUnavailable {
    return reading.withNumber(number);
  }

  @Override
  public List<Contact> madeFrom(RemoteId counterpart) throws DirectoryUnavailable {
    return reading.withIdentifier(PersonWriter.identifier(counterpart));
  }

  @Override
  public Optional<Contact> find(RemoteId person) throws DirectoryUnavailable {
    return reading.find(person);
  }

  @Override
  public Contact create(Draft draft) throws DirectoryUnavailable, ChangeRefused {
    SignUp body = PersonWriter.create(draft);
    return updates.person(calls.once(key -> api.signUp(key, body)));
  }

  @Override
  public Contact update(Edit edit) throws DirectoryUnavailable, ChangeRefused {
    return updates.carryOut(edit);
  }

  @Override
  public long calls() {
    return calls.made();
  }
}
