package org.actionsync.application.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewId;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Reviews;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.Doubt;
import org.actionsync.domain.matching.Match;
import org.actionsync.domain.reconcile.Conflict;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** Asks people what only people can decide, and withdraws a question when the doubt is gone. */
final class Questions {

  private final Reviews reviews;
  private final Names names;
  private final LinkId link;
  private final Clock clock;

  /** Whether anything of a kind is asked, so that nothing is looked for when nothing is. */
  private final Map<ReviewItem.Kind, Boolean> asked = new EnumMap<>(ReviewItem.Kind.class);

  Questions(PlanRun.Storage storage, LinkId link, Clock clock) {
    this(storage.reviews(), storage.names(), link, clock);
  }

  Questions(Reviews reviews, Names names, LinkId link, Clock clock) {
    this.reviews = reviews;
    this.names = names;
    this.link = link;
    this.clock = clock;
  }

  /** Nobody can tell who {@code subject} is on the other side. */
  void doubt(Side side, Contact subject, Match.Unclear match) {
    settle(ReviewItem.Kind.TAKEN, side, subject.id()); // the same doubt, seen before writing
    List<String> evidence = new ArrayList<>();
    evidence.add(said(side, subject));
    match.activists().forEach(id -> evidence.add("Activist " + id));
    match.entities().forEach(id -> evidence.add("Entity " + id));
    raise(
        ReviewItem.Kind.MATCH,
        side == Side.NETWORK ? subject.id() : null,
        side == Side.BUILDER ? subject.id() : null,
        match.doubt().sentence(),
        evidence);
  }

  /** There is no doubt about who this person is. */
  void noDoubt(Side side, RemoteId person) {
    settle(ReviewItem.Kind.MATCH, side, person);
  }

  /** The two are the same person, so whatever was asked before they could be joined is answered. */
  void joined(RemoteId activist, RemoteId entity) {
    settle(ReviewItem.Kind.INCOMPLETE, Side.NETWORK, activist);
    settle(ReviewItem.Kind.TAKEN, Side.BUILDER, entity);
    settle(ReviewItem.Kind.MATCH, Side.NETWORK, activist);
    settle(ReviewItem.Kind.MATCH, Side.BUILDER, entity);
  }

  /** The activist cannot be created in Action Builder as they are. */
  void incomplete(Contact activist, Doubt doubt) {
    raise(
        ReviewItem.Kind.INCOMPLETE,
        activist.id(),
        null,
        doubt.sentence(),
        List.of(said(Side.NETWORK, activist)));
  }

  /** The activist can be created. */
  void complete(RemoteId activist) {
    settle(ReviewItem.Kind.INCOMPLETE, Side.NETWORK, activist);
  }

  /** Both sides of the pair say something else, and no rule decides. */
  void conflict(Pair pair, List<Conflict> held) {
    List<String> evidence =
        held.stream()
            .map(
                c ->
                    c.field().label()
                        + ": Action Network says "
                        + shown(c.field(), c.network())
                        + ", Action Builder says "
                        + shown(c.field(), c.builder()))
            .toList();
    raise(
        ReviewItem.Kind.CONFLICT,
        pair.activist(),
        pair.entity(),
        "Both sides changed and only a person can tell which is right",
        evidence);
  }

  /** Nothing of the pair waits for a person; only an open pair can have had a question. */
  void noConflict(Pair pair) {
    if (pair.open()) {
      settle(ReviewItem.Kind.CONFLICT, Side.NETWORK, pair.activist());
    }
  }

  /** Both sides say the same e-mail and number, whoever once had them. */
  void noneTaken(Pair pair) {
    settle(ReviewItem.Kind.TAKEN, Side.NETWORK, pair.activist());
  }

  /** An e-mail or number that was to be written to Action Network is somebody else's there. */
  void taken(PlannedChange change, Field field, String value, RemoteId owner) {
    raise(
        ReviewItem.Kind.TAKEN,
        change.change().activist(),
        change.change().entity(),
        "The " + field.label() + " belongs to somebody else in Action Network",
        List.of(field.label() + ": " + field.display(value), "Activist " + owner));
  }

  private void settle(ReviewItem.Kind kind, Side side, RemoteId person) {
    if (asked.computeIfAbsent(kind, k -> reviews.countOpen(link, k) > 0)) {
      reviews.settleItself(link, kind, side, person, clock.instant());
    }
  }

  private void raise(
      ReviewItem.Kind kind,
      @Nullable RemoteId activist,
      @Nullable RemoteId entity,
      String summary,
      List<String> evidence) {
    asked.put(kind, true);
    ReviewId id = new ReviewId(names.next());
    reviews.raise(
        new ReviewItem(id, link, kind, activist, entity, summary, evidence, clock.instant(), null));
  }

  private static String said(Side side, Contact contact) {
    List<String> parts = new ArrayList<>();
    parts.add(side == Side.NETWORK ? "Activist " + contact.id() : "Entity " + contact.id());
    if (!contact.fullName().isEmpty()) {
      parts.add(contact.fullName());
    }
    contact.emails().forEach(e -> parts.add(e.address().value()));
    contact.numbers().forEach(n -> parts.add(n.number().digits()));
    return String.join(", ", parts);
  }

  private static String shown(Field field, String value) {
    return value.isEmpty() ? "nothing" : field.display(value);
  }
}
