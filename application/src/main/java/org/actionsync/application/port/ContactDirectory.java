package org.actionsync.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.jspecify.annotations.Nullable;

/**
 * One group or one campaign, seen as a place where people can be listed and changed.
 *
 * <p>Both services implement this same interface, and so do the fakes, which is why nothing above
 * this line knows which service it is talking to. Every method is one or a few HTTP calls and may
 * take seconds: implementations keep to the service's call limit and repeat what is safe to repeat
 * before they give up.
 */
public interface ContactDirectory {

  /** Which service this is. */
  Side side();

  /**
   * Reads one page of people. Start with {@link Cursor#START}, stop when there is no next.
   *
   * @param modifiedAfter only people changed after this time of the service's clock; null for all
   */
  Page<Contact> people(@Nullable Instant modifiedAfter, Cursor from) throws DirectoryUnavailable;

  /**
   * Reads one page of who has a tag or response. Cannot be limited to recent ones.
   *
   * @throws ChangeRefused with {@link ChangeRefused#isNotFound} when the tag or response is gone
   */
  Page<Tagging> taggings(RemoteId label, Cursor from) throws DirectoryUnavailable, ChangeRefused;

  /**
   * All that one person is tagged with here, whether or not it is mapped; empty when the person is
   * gone. Unlike a reading of who has a label, page by page, it cannot miss anything because
   * somebody was tagged or untagged meanwhile.
   */
  Optional<List<Tagging>> taggingsOf(RemoteId person) throws DirectoryUnavailable;

  /** Everybody here who has this address, in Action Builder among others. */
  List<Contact> withEmail(EmailAddress email) throws DirectoryUnavailable;

  /** Everybody here who has this number, in Action Builder among others. */
  List<Contact> withNumber(PhoneNumber number) throws DirectoryUnavailable;

  /**
   * Everybody here who carries the identifier that {@link #create} gives to whom it makes from
   * {@code counterpart}. Nobody can type it away, unlike an e-mail or a number.
   */
  List<Contact> madeFrom(RemoteId counterpart) throws DirectoryUnavailable;

  /** The person of this identifier, unless gone. */
  Optional<Contact> find(RemoteId person) throws DirectoryUnavailable;

  /**
   * Adds a person and says what the service made of it. Callers look the person up first, because
   * adding twice makes two.
   *
   * @throws ChangeRefused if the service rejected the person
   */
  Contact create(Draft draft) throws DirectoryUnavailable, ChangeRefused;

  /**
   * Changes a person and says what the service made of it, which may be less than was asked. Doing
   * the same twice has the effect of doing it once.
   *
   * @throws ChangeRefused if the service rejected the change
   */
  Contact update(Edit edit) throws DirectoryUnavailable, ChangeRefused;

  /** How many calls this instance has made, repeated ones included. */
  long calls();
}
