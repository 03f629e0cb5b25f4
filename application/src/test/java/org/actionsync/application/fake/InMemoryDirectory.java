package org.actionsync.application.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.ApiKey;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Label;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.mapping.Tagging;
import org.jspecify.annotations.Nullable;

/**
 * One group or campaign in memory, with the documented behaviour of its service and with the ways
 * in which the real one may differ or fail.
 *
 * <p>What tests do to it as somebody in the web interface would: {@link #put}, {@link #tag}, {@link
 * #untag}, {@link #delete}. How it can be made difficult: {@link #rewrites}, {@link #drops}, {@link
 * #refuses}, {@link #failsAfter}, {@link #losesTheNextAnswer}.
 */
public abstract class InMemoryDirectory implements ContactDirectory {

  private static final int PAGE = 25;
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;

  private final Clock clock;
  private final ChronoUnit precision;
  final Map<RemoteId, Contact> people = new LinkedHashMap<>();
  final Map<RemoteId, Label> labels = new LinkedHashMap<>();
  final List<Tagging> taggings = new ArrayList<>();
  private final Map<RemoteId, Label> switchedOff = new LinkedHashMap<>();
  private final Map<RemoteId, Optional<Contact>> asIndexed = new LinkedHashMap<>();
  private final Map<RemoteId, Set<RemoteId>> madeFrom = new HashMap<>();
  private Duration lag = Duration.ZERO;
  private Consumer<RemoteId> watcher = person -> {};
  private UnaryOperator<Contact> rewriting = UnaryOperator.identity();
  private Predicate<Edit> dropping = edit -> false;
  private Predicate<Edit> pretending = edit -> false;
  private Predicate<RemoteId> hidden = person -> false;
  private Predicate<RemoteId> refusing = person -> false;
  private Predicate<RemoteId> breaking = person -> false;
  private @Nullable ApiKey refused;
  private DirectoryUnavailable.Kind breakage = DirectoryUnavailable.Kind.UNREACHABLE;
  private boolean losingAnswer;
  private boolean failingAfterWrite;
  private boolean dying;
  private Runnable afterPage = () -> {};
  private long failAfter = Long.MAX_VALUE;
  private DirectoryUnavailable.Kind failure = DirectoryUnavailable.Kind.UNREACHABLE;
  private long calls;
  private long lastId;

  InMemoryDirectory(Clock clock, ChronoUnit precision) {
    this.clock = clock;
    this.precision = precision;
  }

  // What somebody does in the web interface.

  /** Adds or replaces a person as given, with the present time as the last change. */
  public synchronized Contact put(Contact person) {
    Contact changed = Contacts.changed(person, now());
    asIndexed.put(changed.id(), Optional.ofNullable(people.get(changed.id())));
    people.put(changed.id(), changed);
    watcher.accept(changed.id());
    return changed;
  }

  /** Makes a tag, or a response that is active here. */
  public synchronized void offer(Label label) {
    labels.put(label.id(), label);
  }

  /** Takes a tag or response away with all its taggings, as when it is deleted or inactivated. */
  public synchronized void withdraw(RemoteId label) {
    labels.remove(label);
    taggings.removeIf(tagging -> tagging.tag().equals(label));
  }

  /** Hides a response and its taggings, as when its field is switched off in the campaign. */
  public synchronized void switchOff(RemoteId label) {
    Label known = labels.remove(label);
    if (known != null) {
      switchedOff.put(label, known);
    }
  }

  /** Shows a response that was switched off again, with its taggings. */
  public synchronized void switchOn(RemoteId label) {
    Label known = switchedOff.remove(label);
    if (known != null) {
      labels.put(label, known);
    }
  }

  /** Puts a tag or response on somebody. */
  public synchronized Tagging tag(RemoteId person, RemoteId label) {
    untag(person, label);
    Tagging tagging = new Tagging(nextId("tagging"), label, person, now());
    taggings.add(tagging);
    watcher.accept(person);
    return tagging;
  }

  /** Takes a tag or response off somebody. */
  public synchronized boolean untag(RemoteId person, RemoteId label) {
    boolean removed =
        taggings.removeIf(
            tagging -> tagging.tag().equals(label) && tagging.person().equals(person));
    watcher.accept(person);
    return removed;
  }

  /** Takes a person away with all taggings. */
  public synchronized void delete(RemoteId person) {
    people.remove(person);
    taggings.removeIf(tagging -> tagging.person().equals(person));
    watcher.accept(person);
  }

  /** Is told of everybody about whom anything is changed, after the change. */
  public synchronized void watchedBy(Consumer<RemoteId> whoever) {
    watcher = whoever;
  }

  /** Everybody, in no order. */
  public synchronized List<Contact> everybody() {
    return List.copyOf(people.values());
  }

  /** The labels somebody has. */
  public synchronized List<RemoteId> labelsOf(RemoteId person) {
    return taggings.stream()
        .filter(t -> t.person().equals(person) && !switchedOff.containsKey(t.tag()))
        .map(Tagging::tag)
        .toList();
  }

  // How it is made difficult.

  /** Stores not what it is sent, but this; capitals, for example. */
  public synchronized void rewrites(UnaryOperator<Contact> how) {
    rewriting = how;
  }

  /** Answers these updates as if they had been done, and does nothing. */
  public synchronized void drops(Predicate<Edit> which) {
    dropping = which;
  }

  /** Answers these updates with what was asked, and does nothing. */
  public synchronized void pretends(Predicate<Edit> which) {
    pretending = which;
  }

  /** Fails whenever one of these people alone is looked at. */
  public synchronized void cannotShow(Predicate<RemoteId> whom) {
    hidden = whom;
  }

  private void show(RemoteId person) throws DirectoryUnavailable {
    if (hidden.test(person)) {
      var kind = DirectoryUnavailable.Kind.UNREACHABLE;
      throw new DirectoryUnavailable(side(), kind, side() + " failed with status 500");
    }
  }

  /** Refuses updates of these people, and to make somebody from them, with 422. */
  public synchronized void refuses(Predicate<RemoteId> whom) {
    refusing = whom;
  }

  /** Is not to be used after so many more calls, until {@link #recovers}. */
  public synchronized void failsAfter(long moreCalls, DirectoryUnavailable.Kind kind) {
    failAfter = calls + moreCalls;
    failure = kind;
  }

  /** Is not to be used any more once it has been written to. */
  public synchronized void failsAfterTheNextWrite() {
    failingAfterWrite = true;
  }

  /** Carries the next write out, and then the caller's server is killed. */
  public synchronized void diesAfterTheNextWrite() {
    dying = true;
  }

  /** Works again. */
  public synchronized void recovers() {
    failAfter = Long.MAX_VALUE;
    failingAfterWrite = false;
    refused = null;
  }

  /** Fails whenever a write to one of these people is tried; a new one goes by the counterpart. */
  public synchronized void breaksOn(Predicate<RemoteId> whom, DirectoryUnavailable.Kind how) {
    breaking = whom;
    breakage = how;
  }

  private void breakOn(RemoteId person) throws DirectoryUnavailable {
    if (breaking.test(person)) {
      throw new DirectoryUnavailable(side(), breakage, side() + " failed with status 500");
    }
  }

  /** Refuses every call, which is made with this key. */
  public synchronized void refuses(ApiKey key) {
    refused = key;
  }

  /** Carries the next write out and says that its outcome is unknown. */
  public synchronized void losesTheNextAnswer() {
    losingAnswer = true;
  }

  /** A filter finds what was written only so long afterwards. */
  public synchronized void findsAfter(Duration time) {
    lag = time;
  }

  private Optional<Contact> indexed(Contact person) {
    return person.modifiedAt().isAfter(now().minus(lag))
        ? asIndexed.getOrDefault(person.id(), Optional.empty())
        : Optional.of(person);
  }

  private boolean isFound(Contact person, Predicate<Contact> wanted) {
    return lag.isZero() ? wanted.test(person) : indexed(person).filter(wanted).isPresent();
  }

  /** Happens once, between the next full page of taggings and the one that follows it. */
  public synchronized void afterPage(Runnable event) {
    afterPage = event;
  }

  // The port.

  @Override
  public synchronized Page<Contact> people(@Nullable Instant modifiedAfter, Cursor from)
      throws DirectoryUnavailable {
    call();
    return page(
        people.values().stream()
            .filter(p -> modifiedAfter == null || isChanged(p, cut(modifiedAfter)))
            .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
            .toList(),
        from);
  }

  private boolean isChanged(Contact person, Instant after) {
    return isFound(person, p -> p.modifiedAt().isAfter(after));
  }

  @Override
  public synchronized Page<Tagging> taggings(RemoteId label, Cursor from)
      throws DirectoryUnavailable, ChangeRefused {
    call();
    if (!labels.containsKey(label)) {
      throw new ChangeRefused(NOT_FOUND, "Not found");
    }
    Page<Tagging> page = page(taggings.stream().filter(t -> t.tag().equals(label)).toList(), from);
    if (page.next().isPresent()) {
      Runnable event = afterPage;
      afterPage = () -> {};
      event.run();
    }
    return page;
  }

  @Override
  public synchronized Optional<List<Tagging>> taggingsOf(RemoteId person)
      throws DirectoryUnavailable {
    call();
    show(person);
    return people.containsKey(person)
        ? Optional.of(
            taggings.stream()
                .filter(t -> t.person().equals(person) && labels.containsKey(t.tag()))
                .toList())
        : Optional.empty();
  }

  @Override
  public synchronized List<Contact> withEmail(EmailAddress email) throws DirectoryUnavailable {
    call();
    return people.values().stream()
        .filter(p -> isFound(p, q -> q.email(email).isPresent()))
        .toList();
  }

  @Override
  public synchronized List<Contact> withNumber(PhoneNumber number) throws DirectoryUnavailable {
    call();
    return people.values().stream()
        .filter(p -> isFound(p, q -> q.number(number).isPresent()))
        .toList();
  }

  @Override
  public synchronized List<Contact> madeFrom(RemoteId counterpart) throws DirectoryUnavailable {
    call();
    return people.values().stream()
        .filter(p -> madeFrom.getOrDefault(p.id(), Set.of()).contains(counterpart))
        .filter(p -> isFound(p, q -> true))
        .toList();
  }

  @Override
  public synchronized Optional<Contact> find(RemoteId person) throws DirectoryUnavailable {
    call();
    show(person);
    return Optional.ofNullable(people.get(person));
  }

  @Override
  public synchronized Contact create(Draft draft) throws DirectoryUnavailable, ChangeRefused {
    call();
    breakOn(draft.counterpart());
    refuse(draft.counterpart());
    Contact made = put(rewriting.apply(make(draft)));
    draft.labels().forEach(label -> add(made.id(), label));
    if (draft.existing() == null) {
      madeFrom.computeIfAbsent(made.id(), id -> new HashSet<>()).add(draft.counterpart());
    }
    answer();
    return made;
  }

  /** The person who is made, or who is found by the service's own rules and changed. */
  abstract Contact make(Draft draft) throws ChangeRefused;

  @Override
  public synchronized Contact update(Edit edit) throws DirectoryUnavailable, ChangeRefused {
    call();
    breakOn(edit.current().id());
    Contact current = people.get(edit.current().id());
    if (current == null) {
      throw new ChangeRefused(NOT_FOUND, "Not found");
    }
    refuse(current.id());
    if (dropping.test(edit)) {
      return current;
    }
    if (pretending.test(edit)) {
      return change(edit, current);
    }
    Contact after = carryOut(edit, current);
    answer();
    return after;
  }

  private void refuse(RemoteId person) throws ChangeRefused {
    if (refusing.test(person)) {
      throw new ChangeRefused(UNPROCESSABLE, "Not acceptable");
    }
  }

  private Contact carryOut(Edit edit, Contact current) throws ChangeRefused {
    for (Edit.Removal removal : edit.remove()) {
      remove(current.id(), removal.label());
    }
    edit.add().forEach(label -> add(current.id(), label));
    if (edit.values().isEmpty() && edit.optOuts().isEmpty()) {
      return people.getOrDefault(current.id(), current);
    }
    Contact written = rewriting.apply(change(edit, current));
    return written.equals(current) ? current : put(written);
  }

  /** The person with the change, by the service's own rules. */
  abstract Contact change(Edit edit, Contact current);

  /** Takes a label off, or refuses to. */
  void remove(RemoteId person, Label label) throws ChangeRefused {
    untag(person, label.id());
  }

  /** A label that is not there is ignored, as by both services. */
  void add(RemoteId person, Label label) {
    boolean there = labelsOf(person).contains(label.id());
    if (labels.containsKey(label.id()) && !there) {
      tag(person, label.id());
    }
  }

  @Override
  public synchronized long calls() {
    return calls;
  }

  Instant now() {
    return cut(clock.instant());
  }

  private Instant cut(Instant time) {
    return time.truncatedTo(precision);
  }

  RemoteId nextId(String what) {
    lastId++;
    return new RemoteId(what + "-" + lastId);
  }

  private void call() throws DirectoryUnavailable {
    if (calls >= failAfter) {
      throw new DirectoryUnavailable(side(), failure, side() + " is down");
    }
    if (refused != null) {
      throw DirectoryUnavailable.refusing(side(), refused, side() + " refuses the key");
    }
    calls++;
  }

  private void answer() throws DirectoryUnavailable {
    if (dying) {
      dying = false;
      throw new IllegalStateException("The server was killed");
    }
    if (failingAfterWrite) {
      failsAfter(0, DirectoryUnavailable.Kind.UNREACHABLE);
    }
    if (losingAnswer) {
      losingAnswer = false;
      var kind = DirectoryUnavailable.Kind.OUTCOME_UNKNOWN;
      throw new DirectoryUnavailable(side(), kind, side() + " did not answer");
    }
  }

  private <T> Page<T> page(Collection<T> all, Cursor from) {
    int start = from.equals(Cursor.START) ? 0 : Integer.parseInt(from.value());
    int end = Math.min(start + PAGE, all.size());
    List<T> items = List.copyOf(all).subList(Math.min(start, end), end);
    Optional<Cursor> next =
        end < all.size() ? Optional.of(new Cursor(String.valueOf(end))) : Optional.empty();
    return new Page<>(items, next, now());
  }
}
