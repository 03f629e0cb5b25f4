package org.actionsync.infrastructure.actionbuilder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
import org.actionsync.infrastructure.actionbuilder.BuilderJson.SignUp;
import org.actionsync.infrastructure.actionbuilder.BuilderJson.Wrapped;
import org.actionsync.infrastructure.osdi.Answer;
import org.actionsync.infrastructure.osdi.Calls;
import org.actionsync.infrastructure.osdi.Dialect;
import org.actionsync.infrastructure.osdi.Osdi;
import org.actionsync.infrastructure.osdi.PersonJson;
import org.actionsync.infrastructure.osdi.PhoneNumbers;
import org.actionsync.infrastructure.osdi.Reading;
import org.jspecify.annotations.Nullable;

/** The entities of one campaign. */
final class BuilderDirectory implements ContactDirectory {

  private static final int NOT_FOUND = 404;

  private final CampaignApi api;
  private final Calls calls;
  private final Reading reading;
  private final EntityWriter writer;

  BuilderDirectory(Osdi osdi, BuilderPlace.OfCampaign place) {
    var reader = new EntityReader(new PhoneNumbers(osdi.settings().phoneRegion()));
    var dialect = new Dialect(Side.BUILDER, ChronoUnit.MILLIS, reader::contact);
    this.api = osdi.client(CampaignApi.class, place.address());
    this.calls = osdi.calls(Side.BUILDER, place.key());
    this.reading = new Reading(api, calls, dialect, osdi.paging(side()));
    this.writer =
        new EntityWriter(place.campaign().entityType(), osdi.settings().identifierPrefix());
  }

  @Override
  public Side side() {
    return Side.BUILDER;
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
    return reading.withIdentifier(writer.identifier(counterpart));
  }

  @Override
  public Optional<Contact> find(RemoteId person) throws DirectoryUnavailable {
    return reading.find(person);
  }

  @Override
  public Contact create(Draft draft) throws DirectoryUnavailable, ChangeRefused {
    return signUp(writer.create(draft));
  }

  /**
   * One call of the signup helper, except for taking away a single response, for which deleting the
   * tagging is the safer way.
   */
  @Override
  public Contact update(Edit edit) throws DirectoryUnavailable, ChangeRefused {
    boolean onlyTags = edit.values().isEmpty() && edit.optOuts().isEmpty();
    if (onlyTags && edit.add().isEmpty() && edit.remove().size() == 1) {
      remove(edit.current().id(), edit.remove().get(0));
      return edit.current();
    }
    SignUp body = writer.change(edit);
    return EntityWriter.isEmpty(body) ? edit.current() : signUp(body);
  }

  private Contact signUp(SignUp body) throws DirectoryUnavailable, ChangeRefused {
    Answer answer = calls.once(key -> api.signUp(key, body)).orRefused();
    PersonJson wrapped = answer.read(Wrapped.class).person();
    return reading.contact(wrapped == null ? answer.read(PersonJson.class) : wrapped, answer);
  }

  /**
   * A 404 means that it is gone, or that it belongs to a universal field, which the API cannot take
   * away; or that the response was given anew meanwhile. Which of them, the person's taggings tell.
   */
  private void remove(RemoteId person, Edit.Removal removal)
      throws DirectoryUnavailable, ChangeRefused {
    RemoteId label = removal.label().id();
    RemoteId tagging = removal.tagging().id();
    Answer answer = delete(label, tagging);
    Optional<RemoteId> left = answer.isNotFound() ? left(person, label) : Optional.empty();
    if (answer.isNotFound() && left.isEmpty()) {
      return;
    }
    if (left.isPresent()) {
      answer = left.get().equals(tagging) ? answer : delete(label, left.get());
      if (answer.isNotFound()) {
        throw new ChangeRefused(NOT_FOUND, "Action Builder does not let this response be removed");
      }
    }
    answer.orRefused();
  }

  /** A try that got no answer may have been what took it away, so not to know is not nothing. */
  private Optional<RemoteId> left(RemoteId person, RemoteId label) throws DirectoryUnavailable {
    try {
      return reading.taggingOf(person, label);
    } catch (DirectoryUnavailable failure) {
      throw failure.amidWriting();
    }
  }

  private Answer delete(RemoteId label, RemoteId tagging) throws DirectoryUnavailable {
    return calls.repeatableWrite(key -> api.removeTagging(key, label.value(), tagging.value()));
  }

  @Override
  public long calls() {
    return calls.made();
  }
}
