package org.actionsync.application.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.fake.InMemoryDirectory;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.ContactDirectory;
import org.actionsync.application.port.Cursor;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.Edit;
import org.actionsync.application.port.Page;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PhoneNumber;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * The wire between ActionSync and one group or campaign: takes time, fails as it is told to, lets
 * things happen at the other end meanwhile, and writes down what was sent.
 */
final class Wire implements ContactDirectory {

  private static final int UNPROCESSABLE = 422;

  private final InMemoryDirectory service;
  private final String place;
  private final String key;
  private final Surroundings around;
  private final @Nullable RunId run;
  private long calls;

  /** What all wires share. */
  interface Surroundings {

    Chance chance();

    Trouble trouble();

    Diary diary();

    Instant now();

    /** A call takes time, in which others do things; the server may be killed in it. */
    void pass(Duration time);
  }

  Wire(Who at, InMemoryDirectory service, Surroundings around, @Nullable RunId run) {
    this.service = service;
    this.place = at.place();
    this.key = at.id().value();
    this.around = around;
    this.run = run;
  }

  @Override
  public Side side() {
    return service.side();
  }

  @Override
  public long calls() {
    return calls;
  }

  /** Whether the service can be used at all. */
  void begin() throws DirectoryUnavailable {
    calls++;
    around.pass(Duration.ofMillis(around.chance().between(100, 900)));
    if (around.trouble().isRefused(key)) {
      around.diary().note("      " + place + ": key refused");
      throw new DirectoryUnavailable(side(), Kind.KEY_REFUSED, side() + " refuses the key");
    }
    if (around.trouble().strikes(Mishap.DOWN)) {
      around.diary().note("      " + place + ": down");
      throw new DirectoryUnavailable(side(), Kind.UNREACHABLE, side() + " is down");
    }
  }

  private Who who(RemoteId id) {
    return new Who(side(), place, id);
  }

  private <T> T answered(T answer) {
    around.pass(Duration.ofMillis(around.chance().between(100, 900)));
    return answer;
  }

  // Reading.

  @Override
  public Page<Contact> people(@Nullable Instant modifiedAfter, Cursor from)
      throws DirectoryUnavailable {
    begin();
    Page<Contact> page = service.people(modifiedAfter, from);
    List<Contact> items = new ArrayList<>();
    for (Contact person : page.items()) {
      if (around.trouble().leavesOut(who(person.id()), modifiedAfter == null)) {
        around.diary().note("      " + who(person.id()) + " is left out of a page");
      } else {
        items.add(person);
        if (around.trouble().strikes(Mishap.REPEATED)) {
          items.add(person);
        }
      }
    }
    return answered(new Page<>(items, page.next(), page.servedAt()));
  }

  @Override
  public Page<Tagging> taggings(RemoteId label, Cursor from)
      throws DirectoryUnavailable, ChangeRefused {
    begin();
    Page<Tagging> page = service.taggings(label, from);
    around.diary().read(place, label);
    List<Tagging> items = new ArrayList<>();
    for (Tagging tagging : page.items()) {
      if (!around.trouble().strikes(Mishap.TAGGING_LEFT_OUT)) {
        items.add(tagging);
        around.diary().shown(tagging.person());
      } else {
        around.diary().leftOut(tagging.person());
        around.diary().note("      " + label + " of " + tagging.person() + " is left out");
      }
    }
    return answered(new Page<>(items, page.next(), page.servedAt()));
  }

  @Override
  public Optional<List<Tagging>> taggingsOf(RemoteId person) throws DirectoryUnavailable {
    begin();
    return answered(service.taggingsOf(person));
  }

  @Override
  public List<Contact> withEmail(EmailAddress email) throws DirectoryUnavailable {
    begin();
    around.diary().lookedUp(run, place, email.value());
    return answered(found(service.withEmail(email)));
  }

  @Override
  public List<Contact> withNumber(PhoneNumber number) throws DirectoryUnavailable {
    begin();
    around.diary().lookedUp(run, place, number.digits());
    return answered(found(service.withNumber(number)));
  }

  @Override
  public List<Contact> madeFrom(RemoteId counterpart) throws DirectoryUnavailable {
    begin();
    return answered(found(service.madeFrom(counterpart)));
  }

  private List<Contact> found(List<Contact> all) {
    return all.stream()
        .filter(person -> around.trouble().finds(who(person.id()), around.now()))
        .toList();
  }

  @Override
  public Optional<Contact> find(RemoteId person) throws DirectoryUnavailable {
    begin();
    return answered(service.find(person));
  }

  // Writing.

  private interface Work {
    Contact go() throws DirectoryUnavailable, ChangeRefused;
  }

  @Override
  public Contact create(Draft draft) throws DirectoryUnavailable, ChangeRefused {
    begin();
    Diary.Fate fate = around.trouble().fate(true);
    Draft done =
        fate == Diary.Fate.REWRITTEN
            ? new Draft(
                draft.counterpart(),
                draft.existing(),
                inCapitals(draft.values()),
                draft.grants(),
                draft.labels())
            : draft;
    return write(fate, draft, null, () -> service.create(done));
  }

  @Override
  public Contact update(Edit edit) throws DirectoryUnavailable, ChangeRefused {
    begin();
    Diary.Fate fate = around.trouble().fate(false);
    if (fate == Diary.Fate.DROPPED) {
      Work nothing =
          () ->
              service
                  .find(edit.current().id())
                  .orElseThrow(() -> new ChangeRefused(404, "Not found"));
      return write(fate, null, edit, nothing);
    }
    Edit done =
        fate == Diary.Fate.REWRITTEN
            ? new Edit(
                edit.current(),
                inCapitals(edit.values()),
                edit.optOuts(),
                edit.add(),
                edit.remove())
            : edit;
    return write(fate, null, edit, () -> service.update(done));
  }

  private Contact write(Diary.Fate fate, @Nullable Draft draft, @Nullable Edit edit, Work work)
      throws DirectoryUnavailable, ChangeRefused {
    Map<RemoteId, Contact> before = everybody();
    if (fate == Diary.Fate.REFUSED) {
      log(fate, draft, edit, before, null);
      throw new ChangeRefused(UNPROCESSABLE, "Not acceptable");
    }
    if (fate == Diary.Fate.LOST) {
      log(fate, draft, edit, before, null);
      throw lost();
    }
    Contact after;
    try {
      after = work.go();
    } catch (ChangeRefused refused) {
      log(Diary.Fate.REFUSED, draft, edit, before, null);
      throw refused;
    }
    log(fate, draft, edit, before, after);
    if (fate == Diary.Fate.DONE_UNHEARD) {
      if (draft != null && !before.containsKey(after.id())) {
        around.trouble().isMadeUnheard(who(after.id()), around.now());
      }
      throw lost();
    }
    return answered(after);
  }

  private DirectoryUnavailable lost() {
    return new DirectoryUnavailable(side(), Kind.OUTCOME_UNKNOWN, side() + " did not answer");
  }

  private Map<RemoteId, Contact> everybody() {
    Map<RemoteId, Contact> all = new java.util.HashMap<>();
    service.everybody().forEach(person -> all.put(person.id(), person));
    return all;
  }

  private void log(
      Diary.Fate fate,
      @Nullable Draft draft,
      @Nullable Edit edit,
      Map<RemoteId, Contact> before,
      @Nullable Contact after) {
    RemoteId id = after != null ? after.id() : edit == null ? null : edit.current().id();
    String what = draft != null ? Words.of(draft) : edit != null ? Words.of(edit) : "";
    int line =
        around
            .diary()
            .note("      " + place + " run " + run + " " + what + " -> " + id + " " + fate);
    around
        .diary()
        .sent(
            new Diary.Sent(
                line,
                around.now(),
                run,
                place,
                id == null ? null : who(id),
                draft,
                edit,
                id == null ? null : before.get(id),
                after,
                fate));
  }

  private static Map<Field, String> inCapitals(Map<Field, String> values) {
    Map<Field, String> rewritten = new EnumMap<>(Field.class);
    rewritten.putAll(values);
    for (Field name : List.of(Field.GIVEN_NAME, Field.FAMILY_NAME)) {
      rewritten.computeIfPresent(name, (field, value) -> value.toUpperCase(Locale.ROOT));
    }
    return rewritten;
  }
}
