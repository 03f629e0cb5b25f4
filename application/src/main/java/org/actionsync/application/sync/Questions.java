package org.actionsync.application.sync;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.ReviewItem.Details;
import org.actionsync.application.port.ReviewItem.Kind;
import org.actionsync.application.port.Reviews;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.Doubt;
import org.actionsync.domain.matching.Match;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.reconcile.Conflict;
import org.actionsync.domain.reconcile.Frozen;
import org.actionsync.domain.reconcile.ValueName;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Asks people what only people can decide, and withdraws a question when the doubt is gone. */
final class Questions {

  /** So many of a side are shown; thousands may share an address that stands for none. */
  private static final int SHOWN = 10;

  private final Reviews reviews;
  private final Names names;
  private final LinkId link;
  private final Clock clock;
  private final KnownPeople known;

  /** Whether anything of a kind is asked, so that nothing is looked for when nothing is. */
  private final Map<Kind, Boolean> asked = new EnumMap<>(Kind.class);

  /** Who somebody is, as last read, so that the evidence can be put side by side. */
  @FunctionalInterface
  interface KnownPeople {
    Optional<Contact> find(Side side, RemoteId person);
  }

  Questions(Reviews reviews, Names names, LinkId link, Clock clock, KnownPeople known) {
    this.reviews = reviews;
    this.names = names;
    this.link = link;
    this.clock = clock;
    this.known = known;
  }

  /** Nobody can tell who {@code subject} is on the other side. */
  void doubt(Side side, Contact subject, Match.Unclear match) {
    doubt(side, subject, match, List.of());
  }

  /** The same doubt, which only showed when {@code create} was to be carried out. */
  void doubtWhileWriting(Side side, Contact subject, Match.Unclear match, Change create) {
    List<Answer.Value> goesBy = new ArrayList<>();
    for (Field field : List.of(Field.EMAIL, Field.MOBILE_NUMBER)) {
      String value = create.patch().values().getOrDefault(field, "");
      goesBy.add(new Answer.Value(field.name(), value, value));
    }
    doubt(side, subject, match, goesBy);
  }

  private void doubt(
      Side side, Contact subject, Match.Unclear match, List<Answer.Value> whileWriting) {
    settle(Kind.TAKEN, side, subject.id()); // the same doubt, seen before writing
    boolean inNetwork = side == Side.NETWORK;
    List<RemoteId> there = inNetwork ? match.entities() : match.activists();
    List<RemoteId> here =
        (inNetwork ? match.activists() : match.entities())
            .stream().filter(id -> !id.equals(subject.id())).toList();
    List<String> evidence = new ArrayList<>();
    evidence.add(QuestionWords.said(side, subject));
    evidence.addAll(said(side.opposite(), there));
    evidence.addAll(said(side, here));
    raise(
        Kind.MATCH,
        inNetwork ? subject.id() : null,
        inNetwork ? null : subject.id(),
        new Asked(
            match.doubt().sentence(),
            evidence,
            new Details(shown(there), shown(here), whileWriting, !whileWriting.isEmpty())));
  }

  private static List<RemoteId> shown(List<RemoteId> people) {
    return people.subList(0, Math.min(people.size(), SHOWN));
  }

  private List<String> said(Side side, List<RemoteId> people) {
    List<String> lines = new ArrayList<>();
    shown(people).forEach(id -> lines.add(said(side, id)));
    if (people.size() > SHOWN) {
      lines.add(QuestionWords.more(side, people.size() - SHOWN));
    }
    return lines;
  }

  private String said(Side side, RemoteId person) {
    return known
        .find(side, person)
        .map(contact -> QuestionWords.said(side, contact))
        .orElseGet(() -> QuestionWords.said(side, person));
  }

  /** There is no doubt about who this person is. */
  void noDoubt(Side side, RemoteId person) {
    settle(Kind.MATCH, side, person);
  }

  /** The two are the same person, so whatever was asked before they could be joined is answered. */
  void joined(RemoteId activist, RemoteId entity) {
    settle(Kind.INCOMPLETE, Side.NETWORK, activist);
    settle(Kind.TAKEN, Side.BUILDER, entity);
    settle(Kind.MATCH, Side.NETWORK, activist);
    settle(Kind.MATCH, Side.BUILDER, entity);
    settle(Kind.BACK, Side.NETWORK, activist); // an older pair, which made way
    settle(Kind.BACK, Side.BUILDER, entity);
  }

  /** The activist cannot be created in Action Builder as they are. */
  void incomplete(Contact activist, Doubt doubt) {
    List<Answer.Value> emails =
        activist.emails().stream()
            .limit(1)
            .map(e -> new Answer.Value(Field.EMAIL.name(), e.address().value(), ""))
            .toList();
    raise(
        Kind.INCOMPLETE,
        activist.id(),
        null,
        new Asked(
            doubt.sentence(),
            List.of(QuestionWords.said(Side.NETWORK, activist)),
            Details.of(emails)));
  }

  /** The person can be created. */
  void complete(Side side, RemoteId person) {
    settle(Kind.INCOMPLETE, side, person);
  }

  /** Both sides of the pair say something else, and no rule decides. */
  void conflict(Pair pair, List<Conflict> held) {
    raise(
        Kind.CONFLICT,
        pair.activist(),
        pair.entity(),
        new Asked(
            "Both sides changed and only a person can tell which is right",
            held.stream().map(QuestionWords::said).toList(),
            Details.of(
                held.stream()
                    .map(
                        c ->
                            new Answer.Value(
                                ValueName.of(c.field()).text(), c.network(), c.builder()))
                    .toList())));
  }

  /** Nothing of the pair waits for a person; only an open pair can have had a question. */
  void noConflict(Pair pair) {
    if (pair.open()) {
      settle(Kind.CONFLICT, Side.NETWORK, pair.activist());
    }
  }

  /**
   * The pair stops, so nothing about its values is to be decided any more. That somebody could not
   * be opted out stays asked, because a person has to do it.
   */
  void stopped(Pair pair) {
    settle(Kind.CONFLICT, Side.NETWORK, pair.activist());
    settle(Kind.FLIPPING, Side.NETWORK, pair.activist());
    settle(Kind.TAKEN, Side.NETWORK, pair.activist());
  }

  /** Both sides say the same e-mail and number, whoever once had them. */
  void noneTaken(Pair pair) {
    noneTaken(Side.NETWORK, pair.activist());
  }

  /** Nothing that is somebody else's is to be written about this person. */
  void noneTaken(Side side, RemoteId person) {
    settle(Kind.TAKEN, side, person);
  }

  /** An e-mail or number that was to be written to Action Network is somebody else's there. */
  void taken(PlannedChange change, Field field, String value, RemoteId owner) {
    RemoteId activist = change.change().activist();
    boolean create = activist == null;
    forgetAskingAgain(change.change(), field);
    if (isLeft(change.change(), field, value)) {
      return;
    }
    List<Taken> taken = new ArrayList<>(stillTaken(change.change(), field));
    taken.add(new Taken(field, value, owner));
    taken.sort(Comparator.comparing(Taken::field));
    String labels = taken.stream().map(one -> one.field().label()).collect(joining(" and "));
    List<String> evidence = new ArrayList<>();
    for (Taken one : taken) {
      evidence.add(one.field().label() + ": " + one.field().display(one.value()));
      evidence.add(said(Side.NETWORK, one.owner()));
    }
    raise(
        Kind.TAKEN,
        activist,
        change.change().entity(),
        new Asked(
            "The "
                + labels
                + (taken.size() == 1 ? " belongs" : " belong")
                + " to somebody else in Action Network",
            evidence,
            new Details(
                taken.stream().map(Taken::owner).toList(),
                List.of(),
                taken.stream().map(Taken::answerable).toList(),
                create)));
  }

  /** A value that is somebody else's. */
  private record Taken(Field field, String value, RemoteId owner) {

    Answer.Value answerable() {
      return new Answer.Value(field.name(), "", value);
    }
  }

  /** What else is asked about the same two and was not replaced meanwhile. */
  private List<Taken> stillTaken(Change change, Field but) {
    RemoteId activist = change.activist();
    RemoteId person = activist == null ? change.entity() : activist;
    Side side = activist == null ? Side.BUILDER : Side.NETWORK;
    return person == null
        ? List.of()
        : reviews.openAbout(link, side, List.of(person)).stream()
            .filter(item -> item.kind() == Kind.TAKEN)
            .filter(item -> Objects.equals(item.activist(), activist))
            .filter(item -> Objects.equals(item.entity(), change.entity()))
            .flatMap(item -> taken(item.details()).stream())
            .filter(one -> one.field() != but && isStill(one, change))
            .toList();
  }

  private static List<Taken> taken(Details asked) {
    return IntStream.range(0, Math.min(asked.values().size(), asked.candidates().size()))
        .mapToObj(
            i -> {
              Answer.Value value = asked.values().get(i);
              return new Taken(
                  Field.valueOf(value.name()), value.builder(), asked.candidates().get(i));
            })
        .toList();
  }

  /** Of somebody who is to be made all values are in the change; of a pair only what is news. */
  private static boolean isStill(Taken taken, Change change) {
    String now = change.patch().values().get(taken.field());
    return now == null ? change.activist() != null : now.equals(taken.value());
  }

  /** It was tried once more, as an admin wanted; now it is a question again. */
  private void forgetAskingAgain(Change change, Field field) {
    RemoteId activist = change.activist();
    RemoteId person = activist == null ? change.entity() : activist;
    if (person != null) {
      Side side = activist == null ? Side.BUILDER : Side.NETWORK;
      reviews.carriedOut(link, side, person, List.of(ValueName.of(field).text()));
    }
  }

  /** Whether an admin said to leave this very value with whoever has it. */
  private boolean isLeft(Change change, Field field, String value) {
    RemoteId activist = change.activist();
    RemoteId entity = change.entity();
    Side side = activist == null ? Side.BUILDER : Side.NETWORK;
    RemoteId person = activist == null ? entity : activist;
    return person != null
        && reviews.answers(link, side, List.of(person)).stream()
            .filter(answer -> answer.says() == Answer.Says.LEAVE)
            .flatMap(answer -> Stream.ofNullable(answer.value()))
            .anyMatch(v -> v.name().equals(field.name()) && v.builder().equals(value));
  }

  /** Something of the pair goes to and fro and does so no longer. */
  void flipping(Pair pair, List<QuestionWords.Flip> flips) {
    raise(
        Kind.FLIPPING,
        pair.activist(),
        pair.entity(),
        new Asked(
            "A value goes to and fro between both sides, so it is frozen",
            flips.stream().map(QuestionWords.Flip::sentence).toList(),
            Details.of(
                flips.stream().map(QuestionWords.Flip::frozen).map(Questions::value).toList())));
  }

  /** A service was asked several times to opt the person out and did not. */
  void optOutFails(RemoteId activist, RemoteId entity, Change change) {
    String service = change.side() == Side.NETWORK ? "Action Network" : "Action Builder";
    raise(
        Kind.OPT_OUT,
        activist,
        entity,
        new Asked(
            service + " does not carry out an opt-out; unsubscribe the person there by hand",
            List.of(said(Side.NETWORK, activist), said(Side.BUILDER, entity)),
            Details.NONE));
  }

  /** Nobody of the pair waits to be opted out. */
  void optOutsHold(Pair pair) {
    settle(Kind.OPT_OUT, Side.NETWORK, pair.activist());
  }

  /** Somebody of a detached pair is there again. */
  void back(Pair pair) {
    raise(
        Kind.BACK,
        pair.activist(),
        pair.entity(),
        new Asked(
            "The pair was detached because one of the two was gone, and both are there again",
            List.of(said(Side.NETWORK, pair.activist()), said(Side.BUILDER, pair.entity())),
            Details.NONE));
  }

  private static Answer.Value value(Frozen frozen) {
    return new Answer.Value(frozen.what().text(), frozen.network(), frozen.builder());
  }

  /** Nothing of the pair is frozen any more. */
  void noneFlipping(Pair pair) {
    if (pair.open()) {
      settle(Kind.FLIPPING, Side.NETWORK, pair.activist());
    }
  }

  private void settle(Kind kind, Side side, RemoteId person) {
    if (asked.computeIfAbsent(kind, k -> reviews.countOpen(link, k) > 0)) {
      reviews.settleItself(link, kind, side, person, clock.instant());
    }
  }

  private record Asked(String summary, List<String> evidence, Details details) {}

  private void raise(
      Kind kind, @Nullable RemoteId activist, @Nullable RemoteId entity, Asked question) {
    asked.put(kind, true);
    reviews.raise(
        new ReviewItem(
            new ReviewId(names.next()),
            link,
            kind,
            activist,
            entity,
            question.summary(),
            question.evidence(),
            question.details(),
            clock.instant(),
            null,
            null));
  }
}
