package org.actionsync.infrastructure.osdi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.infrastructure.osdi.TaggingsPage.TaggingJson;
import org.jspecify.annotations.Nullable;

/**
 * Reads people and taggings of one group or campaign.
 *
 * <p>A page was served when its {@code Date} header says. Without one it is taken for as old as the
 * latest change on it, which is too early rather than too late; our own clock is never asked.
 */
public final class Reading {

  private final OsdiApi api;
  private final Calls calls;
  private final Dialect dialect;
  private final Paging paging;

  /** Reads through {@code calls} what {@code api} offers. */
  public Reading(OsdiApi api, Calls calls, Dialect dialect, Paging paging) {
    this.api = api;
    this.calls = calls;
    this.dialect = dialect;
    this.paging = paging;
  }

  /** See {@link org.actionsync.application.port.ContactDirectory#people}. */
  public Page<Contact> people(@Nullable Instant modifiedAfter, Cursor from)
      throws DirectoryUnavailable {
    String filter =
        modifiedAfter == null ? null : Filter.modifiedAfter(modifiedAfter, dialect.precision());
    return people(filter, from);
  }

  /** See {@link org.actionsync.application.port.ContactDirectory#withEmail}. */
  public List<Contact> withEmail(EmailAddress email) throws DirectoryUnavailable {
    return all(Filter.equal("email_address", email.value()));
  }

  /** See {@link org.actionsync.application.port.ContactDirectory#withNumber}. */
  public List<Contact> withNumber(PhoneNumber number) throws DirectoryUnavailable {
    return all(Filter.equal("phone_number", number.digits()));
  }

  /** Everybody who carries this identifier, which may be one of ours. */
  public List<Contact> withIdentifier(String identifier) throws DirectoryUnavailable {
    return all(Filter.equal("identifier", identifier));
  }

  private List<Contact> all(String filter) throws DirectoryUnavailable {
    List<Contact> found = new ArrayList<>();
    Optional<Cursor> next = Optional.of(Cursor.START);
    while (next.isPresent()) {
      PageQuery query = paging.query(next.get(), filter);
      Answer answer = answer(query);
      PeoplePage page = answer.read(PeoplePage.class);
      found.addAll(contacts(page, answer));
      next = after(query, next.get(), page);
    }
    return List.copyOf(found);
  }

  /**
   * One call is enough for nearly everybody: where the service does not say how many pages there
   * are, only a full one can have a next.
   */
  private Optional<Cursor> after(PageQuery query, Cursor from, Listing page)
      throws DirectoryUnavailable {
    return page.totalPages() == null && page.count() < query.perPage()
        ? Optional.empty()
        : paging.next(from, page);
  }

  private Page<Contact> people(@Nullable String filter, Cursor from) throws DirectoryUnavailable {
    Answer answer = answer(paging.query(from, filter));
    PeoplePage page = answer.read(PeoplePage.class);
    List<Contact> people = contacts(page, answer);
    Instant latest = latest(people.stream().map(Contact::modifiedAt).toList());
    return new Page<>(people, paging.next(from, page), answer.servedAt().orElse(latest));
  }

  private Answer answer(PageQuery query) throws DirectoryUnavailable {
    return calls.repeatable(key -> api.people(key, query)).orUnavailable();
  }

  private List<Contact> contacts(PeoplePage page, Answer answer) throws DirectoryUnavailable {
    List<Contact> people = new ArrayList<>();
    for (PersonJson person : page.people()) {
      people.add(contact(person, answer));
    }
    return people;
  }

  /** See {@link org.actionsync.application.port.ContactDirectory#find}. */
  public Optional<Contact> find(RemoteId person) throws DirectoryUnavailable {
    Answer answer = calls.repeatable(key -> api.person(key, person.value()));
    return answer.isNotFound()
        ? Optional.empty()
        : Optional.of(contact(answer.orUnavailable().read(PersonJson.class), answer));
  }

  /** The person in an answer. */
  public Contact contact(PersonJson person, Answer answer) throws DirectoryUnavailable {
    return dialect.contact().apply(person).orElseThrow(answer::unreadable);
  }

  /** See {@link org.actionsync.application.port.ContactDirectory#taggings}. */
  public Page<Tagging> taggings(RemoteId label, Cursor from)
      throws DirectoryUnavailable, ChangeRefused {
    PageQuery query = paging.query(from, null);
    Answer answer = calls.repeatable(key -> api.taggings(key, label.value(), query));
    TaggingsPage page = found(answer).read(TaggingsPage.class);
    List<Tagging> taggings = new ArrayList<>();
    for (TaggingJson tagging : page.taggings()) {
      taggings.add(tagging(tagging, label, answer));
    }
    Instant latest = latest(taggings.stream().map(Tagging::at).toList());
    return new Page<>(taggings, paging.next(from, page), answer.servedAt().orElse(latest));
  }

  /** See {@link org.actionsync.application.port.ContactDirectory#taggingsOf}. */
  public Optional<List<Tagging>> taggingsOf(RemoteId person) throws DirectoryUnavailable {
    List<Tagging> all = new ArrayList<>();
    Optional<Cursor> next = Optional.of(Cursor.START);
    while (next.isPresent()) {
      PageQuery query = paging.query(next.get(), null);
      Answer answer = calls.repeatable(key -> api.taggingsOfPerson(key, person.value(), query));
      if (answer.isNotFound()) {
        return Optional.empty();
      }
      TaggingsPage page = answer.orUnavailable().read(TaggingsPage.class);
      for (TaggingJson tagging : page.taggings()) {
        all.add(new Tagging(id(tagging, answer), label(tagging, answer), person, at(tagging)));
      }
      next = after(query, next.get(), page);
    }
    return Optional.of(List.copyOf(all));
  }

  /** The tagging that puts {@code label} on {@code person}, looked up by the person. */
  public Optional<RemoteId> taggingOf(RemoteId person, RemoteId label) throws DirectoryUnavailable {
    return taggingsOf(person).stream()
        .flatMap(List::stream)
        .filter(tagging -> tagging.tag().equals(label))
        .map(Tagging::id)
        .findFirst();
  }

  private RemoteId id(TaggingJson json, Answer answer) throws DirectoryUnavailable {
    return Identifiers.own(dialect.side(), json.identifiers()).orElseThrow(answer::unreadable);
  }

  private static RemoteId label(TaggingJson json, Answer answer) throws DirectoryUnavailable {
    return Optional.ofNullable(json.links())
        .flatMap(links -> Identifiers.ofAddress(links.tag()))
        .orElseThrow(answer::unreadable);
  }

  private static Instant at(TaggingJson json) {
    return PersonParts.date(json.created());
  }

  private Tagging tagging(TaggingJson json, RemoteId label, Answer answer)
      throws DirectoryUnavailable {
    RemoteId person =
        Optional.ofNullable(json.links())
            .flatMap(links -> Identifiers.ofAddress(links.person()))
            .orElseThrow(answer::unreadable);
    return new Tagging(id(json, answer), label, person, at(json));
  }

  private static Answer found(Answer answer) throws DirectoryUnavailable, ChangeRefused {
    return answer.isNotFound() ? answer.orRefused() : answer.orUnavailable();
  }

  private static Instant latest(List<Instant> times) {
    return times.stream().max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }
}
