package org.actionsync.application.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.application.port.SubscriptionLedger.Entry;
import org.actionsync.application.port.SubscriptionLedger.Evidence;
import org.actionsync.application.port.SubscriptionLedger.Fate;
import org.actionsync.application.port.SubscriptionLedger.Granted;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.run.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What goes before and after the sending of somebody new: a last look at whom they are made from,
 * an entry in the ledger for each subscription that is asked for, and what became of it.
 */
final class Sending {

  /** More without an answer in one run are a service that is down, which ends it. */
  private static final int MANY = 1000;

  private final PlannedChange planned;
  private PlannedChange asSent;
  private final Change change;
  private final WriteContext context;
  private final Plans plans;
  private final SubscriptionLedger ledger;
  private final List<Channel> subscribed;
  private @Nullable Evidence evidence;

  /** The sending of {@code planned}, if it makes somebody; of any other change nothing follows. */
  Sending(PlannedChange planned, WriteContext context, Plans plans) {
    this.planned = planned;
    this.asSent = planned;
    this.change = planned.change();
    this.context = context;
    this.plans = plans;
    this.ledger = context.ledger();
    this.subscribed =
        change.grants().entrySet().stream()
            .filter(grant -> grant.getValue() == Subscription.SUBSCRIBED)
            .map(Map.Entry::getKey)
            .toList();
  }

  /**
   * Whether somebody would be made, or subscribed, on a word that no longer holds. The person may
   * have left, or be gone, since the reading, and the plan may have waited for days; so whoever is
   * to be subscribed is looked up where they come from immediately before, and in a plan that is
   * not of just now everybody is.
   */
  boolean isOutdated() throws DirectoryUnavailable {
    if (subscribed.isEmpty() && !context.isPlanOfAWhileAgo()) {
      return false;
    }
    Optional<Contact> there = context.opposite().find(source());
    if (there.isEmpty()) {
      context.isGone(change.side().opposite(), source());
    }
    Optional<Contact> now = there.filter(person -> context.stillSays(person, change));
    evidence =
        now.map(p -> new Evidence(Subscription.SUBSCRIBED, p.modifiedAt(), context.now()))
            .orElse(null);
    return now.isEmpty();
  }

  /**
   * The person is sent now. Whoever finds the change after a crash must not send it again without
   * looking, and finds in the ledger what may have been asked.
   */
  void begins() {
    plans.sending(planned.became(Outcome.UNCERTAIN, null, null, context.now()));
    if (!subscribed.isEmpty()) {
      // They were looked up a moment ago, and whatever was asked before had not made them.
      open().forEach(earlier -> settle(earlier, Fate.NOT_MADE, null));
      Evidence why = requireNonNull(evidence, "nobody is subscribed without evidence");
      ledger.enter(subscribed.stream().map(channel -> entry(channel, why)).toList());
    }
  }

  /**
   * Somebody of another campaign joins this one now. Whom is noted too, because only that is sure
   * to find them again.
   */
  void connects(RemoteId activist, RemoteId entity) {
    asSent = planned.about(activist, entity, ChangeKind.CONNECT);
    plans.sending(asSent.became(Outcome.UNCERTAIN, null, null, context.now()));
  }

  /**
   * Whether the run asked for somebody else with the same e-mail or number, and got no answer. They
   * may be there and not be found yet, and Action Network would take the two for one.
   */
  boolean isAskedAlready(String email, String number) {
    return Stream.of(Outcome.UNCERTAIN, Outcome.SET_ASIDE)
        .flatMap(o -> plans.page(planned.run(), o, change.side(), null, MANY).items().stream())
        .filter(other -> !other.id().equals(planned.id()))
        .filter(other -> other.change().kind() == ChangeKind.CREATE)
        .map(other -> other.change().patch().values())
        .anyMatch(
            values ->
                (!email.isEmpty() && email.equals(values.get(Field.EMAIL)))
                    || (!number.isEmpty() && number.equals(values.get(Field.MOBILE_NUMBER))));
  }

  /** The change as it was noted when it was sent. */
  PlannedChange asSent() {
    return asSent;
  }

  private Entry entry(Channel channel, Evidence why) {
    return new Entry(
        context.link().link().id(),
        planned.run(),
        planned.id(),
        change.side(),
        source(),
        channel,
        why,
        context.now());
  }

  /** Nothing was done, and that is certain. */
  void cameToNothing() {
    if (!subscribed.isEmpty() && planned.outcome() != Outcome.UNCERTAIN) {
      open().stream()
          .filter(granted -> granted.entry().change().equals(planned.id()))
          .forEach(granted -> settle(granted, Fate.NOT_MADE, null));
    }
  }

  /** Takes in what became of the change, before it is recorded. */
  void became(PlannedChange now) {
    if (subscribed.isEmpty()) {
      return;
    }
    RemoteId person = now.change().person(change.side());
    switch (now.outcome()) {
      case DONE -> open().forEach(granted -> settle(granted, madeBy(now), madeBy(now, person)));
      case REFUSED -> cameToNothing();
      case SKIPPED -> {
        if (person != null) {
          open().forEach(granted -> settle(granted, Fate.FOUND, person));
        }
      }
      default -> {
        // Not known yet; whoever is found to be there later settles it.
      }
    }
  }

  private static Fate madeBy(PlannedChange now) {
    return now.change().kind() == ChangeKind.CREATE ? Fate.MADE : Fate.NOT_MADE;
  }

  /** Somebody who was connected from another campaign was not subscribed. */
  private static @Nullable RemoteId madeBy(PlannedChange now, @Nullable RemoteId person) {
    return madeBy(now) == Fate.MADE ? person : null;
  }

  private List<Granted> open() {
    return ledger.open(context.link().link().id()).stream()
        .filter(granted -> granted.entry().side() == change.side())
        .filter(granted -> source().equals(granted.entry().source()))
        .toList();
  }

  private void settle(Granted granted, Fate fate, @Nullable RemoteId person) {
    ledger.settle(granted.id(), fate, person, context.now());
  }

  private RemoteId source() {
    return requireNonNull(change.person(change.side().opposite()), "made from somebody");
  }
}
