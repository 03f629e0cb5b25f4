package org.actionsync.application.sync;

import java.time.Instant;
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
import org.jspecify.annotations.Nullable;

/** A directory as it is opened once: counts its own calls, and writes down what it is asked. */
final class Opened implements ContactDirectory {

  private final ContactDirectory directory;
  private final long callsBefore;
  private final Log log;

  /** What all directories of a world were asked; of creates, those that arrived. */
  record Log(List<Draft> drafts, List<Edit> edits, List<Read> reads) {

    /** Creates and updates together. */
    int writes() {
      return drafts.size() + edits.size();
    }
  }

  /** A page of people that was read. */
  record Read(Side side, @Nullable Instant modifiedAfter, int people) {}

  Opened(ContactDirectory directory, Log log) {
    this.directory = directory;
    this.callsBefore = directory.calls();
    this.log = log;
  }

  @Override
  public Side side() {
    return directory.side();
  }

  @Override
  public Page<Contact> people(@Nullable Instant modifiedAfter, Cursor from)
      throws DirectoryUnavailable {
    Page<Contact> page = directory.people(modifiedAfter, from);
    log.reads().add(new Read(side(), modifiedAfter, page.items().size()));
    return page;
  }

  @Override
  public Page<Tagging> taggings(RemoteId label, Cursor from)
      throws DirectoryUnavailable, ChangeRefused {
    return directory.taggings(label, from);
  }

  @Override
  public Optional<List<Tagging>> taggingsOf(RemoteId person) throws DirectoryUnavailable {
    return directory.taggingsOf(person);
  }

  @Override
  public List<Contact> withEmail(EmailAddress email) throws DirectoryUnavailable {
    return directory.withEmail(email);
  }

  @Override
  public List<Contact> madeFrom(RemoteId counterpart) throws DirectoryUnavailable {
    return directory.madeFrom(counterpart);
  }

  @Override
  public List<Contact> withNumber(PhoneNumber number) throws DirectoryUnavailable {
    return directory.withNumber(number);
  }

  @Override
  public Optional<Contact> find(RemoteId person) throws DirectoryUnavailable {
    return directory.find(person);
  }

  @Override
  public Contact create(Draft draft) throws DirectoryUnavailable, ChangeRefused {
    try {
      Contact made = directory.create(draft);
      log.drafts().add(draft);
      return made;
    } catch (DirectoryUnavailable unavailable) {
      if (unavailable.kind() == DirectoryUnavailable.Kind.OUTCOME_UNKNOWN) {
        log.drafts().add(draft);
      }
      throw unavailable;
    }
  }

  @Override
  public Contact update(Edit edit) throws DirectoryUnavailable, ChangeRefused {
    log.edits().add(edit);
    return directory.update(edit);
  }

  @Override
  public long calls() {
    return directory.calls() - callsBefore;
  }
}
