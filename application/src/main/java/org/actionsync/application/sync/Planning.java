package org.actionsync.application.sync;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.matching.Match;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.PairFacts;
import org.actionsync.domain.plan.PairPlan;
import org.actionsync.domain.plan.Planner;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.reconcile.Settled;
import org.actionsync.domain.reconcile.ValueName;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;

/** The planning of one run: goes through everybody it has to look at, a page at a time. */
final class Planning {

  private static final int PAGE = 100;

  private final Run run;
  private final LinkTerms.Loaded link;
  private final PlanRun.Storage storage;
  private final Planner planner;
  private final Clock clock;
  private final Questions questions;
  private final Findings findings;
  private long detached;

  Planning(Run run, LinkTerms.Loaded link, PlanRun.Storage storage, Clock clock) {
    this.run = run;
    this.link = link;
    this.storage = storage;
    this.clock = clock;
    this.planner = new Planner(link.terms());
    this.findings = new Findings(run.id(), link, storage);
    this.questions =
        new Questions(
            storage.reviews(),
            storage.names(),
            link.link().id(),
            clock,
            (side, person) -> storage.snapshots().person(link.place(side), person));
  }

  Map<Total, Long> totals() {
    return findings.totals();
  }

  long detached() {
    return detached;
  }

  /** Plans anew from the start; what an interrupted planning left is thrown away. */
  void all(Cases.Scope scope) {
    storage.plans().drop(run.id());
    storage.pairs().discard(run.link());
    unpaired(scope, Side.BUILDER);
    unpaired(scope, Side.NETWORK);
    pairs(scope);
    returned(scope);
  }

  /**
   * Plans those anew whom {@code old} was about, as if the other side had just said it.
   *
   * @return whether this takes the place of {@code old}: something is planned, or both are in step
   */
  boolean again(PlannedChange old) {
    Change asked = old.change();
    Side other = asked.side().opposite();
    // A fault over somebody unpaired stands on the side the person is on.
    Side from = asked.person(other) == null ? asked.side() : other;
    RemoteId person = asked.person(from);
    if (person == null) {
      return false;
    }
    Optional<Pair> pair = storage.pairs().of(run.link(), from, person);
    boolean replaced =
        pair.isPresent() ? again(old, pair.get()) : again(link.everybody(), from, person);
    findings.write();
    return replaced;
  }

  private boolean again(PlannedChange old, Pair pair) {
    if (pair.detached()) {
      return false;
    }
    reopen(link.everybody(), pair.id(), old);
    Settlements settlements = Settlements.of(storage.reviews(), run.link(), List.of(pair));
    Flipping still = Flipping.of(storage.plans(), run.link(), List.of(), clock.instant());
    return storage
        .cases()
        .pair(link.everybody(), pair.id())
        .filter(
            known -> {
              PairPlan plan = planner.pair(known.facts(), settlements.of(known.pair()));
              known(known, plan, settlements, still);
              return plan.goneFrom() == null && (!plan.changes().isEmpty() || !plan.isOpen());
            })
        .isPresent();
  }

  /** What {@code old} asked is news again; unless it was done without an answer. */
  private void reopen(Cases.Scope scope, PairId id, PlannedChange old) {
    Change asked = old.change();
    boolean unanswered = old.outcome() == Outcome.SET_ASIDE;
    Optional<Baseline> past =
        storage
            .cases()
            .pair(scope, id)
            .filter(known -> unanswered)
            .map(known -> Unanswered.takenInto(known.facts(), asked, link.lens()).base());
    storage
        .pairs()
        .change(id, p -> p.with(past.orElse(p.baseline()).reopened(asked.side(), asked.patch())));
  }

  private boolean again(Cases.Scope scope, Side side, RemoteId person) {
    var snapshots = storage.snapshots();
    List<Tagging> taggings = snapshots.taggings(link.place(side), person);
    boolean wanted =
        side == Side.BUILDER || taggings.stream().anyMatch(t -> t.tag().equals(scope.magicTag()));
    Optional<Contact> contact = snapshots.person(link.place(side), person).filter(c -> wanted);
    contact.ifPresent(
        c -> {
          var evidence = storage.cases().evidence(scope, side, List.of(c));
          Unpaired.Means means = means(scope, side, evidence, create -> false);
          unpaired(means, side, new Cases.Person(c, taggings), evidence.get(person));
        });
    return !findings.isEmpty();
  }

  private void unpaired(Cases.Scope scope, Side side) {
    RemoteId after = null;
    List<Cases.Person> page;
    do {
      page =
          side == Side.BUILDER
              ? storage.cases().entities(scope, after, PAGE)
              : storage.cases().activists(scope, after, PAGE);
      List<Contact> subjects = page.stream().map(Cases.Person::contact).toList();
      Map<RemoteId, MatchEvidence> evidence = storage.cases().evidence(scope, side, subjects);
      Unpaired.Means means = means(scope, side, evidence, this::wasRefused);
      for (Cases.Person person : page) {
        RemoteId id = person.contact().id();
        after = id;
        alone(side, id, null, () -> unpaired(means, side, person, evidence.get(id)));
      }
      findings.write();
    } while (page.size() == PAGE);
  }

  private Unpaired.Means means(
      Cases.Scope scope,
      Side side,
      Map<RemoteId, MatchEvidence> evidence,
      Unpaired.Refusals refusals) {
    Identities identities = Identities.of(storage, scope, side, evidence.values());
    return new Unpaired.Means(planner, questions, identities, findings, this::join, refusals);
  }

  /** Whether the service would not take the person as they still are. */
  private boolean wasRefused(Change create) {
    RemoteId from = create.person(create.side().opposite());
    return from != null
        && storage
            .plans()
            .lastCreate(run.link(), create.side(), from)
            .filter(Attempts::isGivenUp)
            .map(PlannedChange::change)
            .filter(last -> last.patch().equals(create.patch()))
            .filter(last -> last.grants().equals(create.grants()))
            .isPresent();
  }

  private static void unpaired(
      Unpaired.Means means, Side side, Cases.Person person, @Nullable MatchEvidence evidence) {
    if (evidence == null) {
      throw new IllegalStateException("No evidence about " + person.contact());
    }
    new Unpaired(means, side, person, evidence).plan();
  }

  private void alone(Pair pair, Runnable plan) {
    alone(Side.NETWORK, pair.activist(), pair.entity(), plan);
  }

  private void alone(Side side, RemoteId person, @Nullable RemoteId other, Runnable plan) {
    boolean inNetwork = side == Side.NETWORK;
    RemoteId activist = inNetwork ? person : other;
    RemoteId entity = inNetwork ? other : person;
    findings.alone(plan, Faults.change(side, activist, entity), clock.instant());
  }

  private void pairs(Cases.Scope scope) {
    PairId after = null;
    List<Cases.PairCase> page;
    do {
      List<Cases.PairCase> read = storage.cases().pairs(scope, after, PAGE);
      List<Pair> pairs = read.stream().map(Cases.PairCase::pair).toList();
      Unanswered unanswered = Unanswered.of(storage.plans(), run.link(), link.lens(), pairs);
      page = read.stream().map(unanswered::takenInto).toList();
      Settlements settlements = Settlements.of(storage.reviews(), run.link(), pairs);
      Map<PairId, PairPlan> plans = new LinkedHashMap<>();
      for (Cases.PairCase one : page) {
        after = one.pair().id();
        alone(
            one.pair(),
            () ->
                plans.put(one.pair().id(), planner.pair(one.facts(), settlements.of(one.pair()))));
      }
      List<PairPlan> all = List.copyOf(plans.values());
      Flipping flipping = Flipping.of(storage.plans(), run.link(), all, clock.instant());
      for (Cases.PairCase one : page) {
        PairPlan plan = plans.get(one.pair().id());
        if (plan != null) {
          alone(one.pair(), () -> known(one, plan, settlements, flipping));
        }
      }
      findings.write();
    } while (page.size() == PAGE);
  }

  /** Detached pairs of which both are there again: an admin decides whether they go on. */
  private void returned(Cases.Scope scope) {
    PairId after = null;
    List<Cases.PairCase> page;
    do {
      page = storage.cases().returned(scope, after, PAGE);
      List<Pair> pairs = page.stream().map(Cases.PairCase::pair).toList();
      Settlements settlements = Settlements.of(storage.reviews(), run.link(), pairs);
      for (Cases.PairCase one : page) {
        Pair pair = one.pair();
        after = pair.id();
        if (settlements.says(pair, Answer.Says.ATTACH)) {
          Pair attached = pair.meetAgain();
          findings.add(attached);
          take(attached, planner.pair(facts(attached), settlements.of(pair)), settlements);
        } else if (!settlements.says(pair, Answer.Says.STAY_DETACHED)) {
          questions.back(pair);
          findings.count(Total.HELD);
        }
      }
      findings.write();
    } while (page.size() == PAGE);
  }

  private void known(
      Cases.PairCase known, PairPlan first, Settlements settlements, Flipping flipping) {
    Pair pair = known.pair();
    if (settlements.says(pair, Answer.Says.ATTACH)) {
      forgetAttaching(pair);
    }
    Set<ValueName> toFreeze = flipping.in(first);
    PairPlan plan =
        toFreeze.isEmpty()
            ? first
            : planner.pair(known.facts(), settlements.of(pair).freezing(toFreeze));
    if (plan.goneFrom() != null) {
      detached++;
      findings.add(pair.detach());
      return;
    }
    take(pair, plan, settlements);
  }

  /** The pair goes on, so what was answered about it is carried out. */
  private void forgetAttaching(Pair pair) {
    storage
        .reviews()
        .carriedOut(run.link(), Side.NETWORK, pair.activist(), List.of(Answer.Value.PAIR.name()));
  }

  /**
   * What was to be written once is done with when both sides were made to say the same by hand; it
   * would overwrite a later edit otherwise.
   */
  private void forgetWhereBothAgree(Pair pair, PairPlan plan, Settlements settlements) {
    List<String> agreed =
        settlements.toCarryOut(pair).stream()
            .filter(what -> what.tag().stream().allMatch(link.lens().tagRules()::containsKey))
            .filter(plan::agreesOn)
            .map(ValueName::text)
            .toList();
    if (!agreed.isEmpty()) {
      storage.reviews().carriedOut(run.link(), Side.NETWORK, pair.activist(), agreed);
    }
  }

  private void take(Pair pair, PairPlan plan, Settlements settlements) {
    forgetWhereBothAgree(pair, plan, settlements);
    Set<ValueName> leftFrozen = settlements.leftFrozen(pair);
    findings.addAll(plan.changes());
    if (plan.held().isEmpty()) {
      questions.noConflict(pair);
    } else {
      questions.conflict(pair, plan.held());
      findings.count(Total.HELD);
    }
    List<QuestionWords.Flip> flips =
        plan.frozen().stream()
            .filter(frozen -> !leftFrozen.contains(frozen.what()))
            .map(frozen -> QuestionWords.flip(frozen, link.lens()))
            .toList();
    if (flips.isEmpty()) {
      questions.noneFlipping(pair);
    } else {
      questions.flipping(pair, flips);
      findings.count(Total.HELD);
    }
    if (plan.changes().stream().noneMatch(c -> c.kind() == ChangeKind.OPT_OUT)) {
      questions.optOutsHold(pair);
    }
    if (agreeOnReach(plan.observed())) {
      questions.noneTaken(pair);
    }
    Pair observed = pair.with(plan.observed()).open(plan.isOpen());
    if (!observed.equals(pair) || pair.baseline().equals(Baseline.NEVER_MET)) {
      findings.add(observed);
    }
  }

  private static boolean agreeOnReach(Baseline now) {
    return Stream.of(Field.EMAIL, Field.MOBILE_NUMBER)
        .allMatch(field -> now.network().get(field).equals(now.builder().get(field)));
  }

  private void join(Side side, Contact subject, Match.Found match) {
    RemoteId activist = side == Side.NETWORK ? subject.id() : match.other();
    RemoteId entity = side == Side.BUILDER ? subject.id() : match.other();
    questions.joined(activist, entity);
    Pair pair =
        new Pair(
            new PairId(storage.names().next()),
            link.link().id(),
            activist,
            entity,
            false,
            true,
            Baseline.NEVER_MET);
    take(pair, planner.pair(facts(pair), Settled.NOTHING), Settlements.NONE);
  }

  private PairFacts facts(Pair pair) {
    var snapshots = storage.snapshots();
    return new PairFacts(
        pair.activist(),
        pair.entity(),
        pair.baseline(),
        here(snapshots.person(link.place(Side.NETWORK), pair.activist())),
        snapshots.taggings(link.place(Side.NETWORK), pair.activist()),
        here(snapshots.person(link.place(Side.BUILDER), pair.entity())),
        snapshots.taggings(link.place(Side.BUILDER), pair.entity()));
  }

  private static Contact here(Optional<Contact> person) {
    return person.orElseThrow(() -> new IllegalStateException("Matched somebody who is gone"));
  }
}
