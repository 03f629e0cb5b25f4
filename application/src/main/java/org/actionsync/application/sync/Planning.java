package org.actionsync.application.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.matching.Doubt;
import org.actionsync.domain.matching.Match;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.matching.Matcher;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.PairFacts;
import org.actionsync.domain.plan.PairPlan;
import org.actionsync.domain.plan.Planner;
import org.actionsync.domain.reconcile.Baseline;
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
  private final Questions questions;
  private final Map<Total, Long> totals = new EnumMap<>(Total.class);
  private long detached;

  /** What the people of the present page come to; written at its end. */
  private final List<Change> changes = new ArrayList<>();

  private final List<Pair> pairs = new ArrayList<>();

  Planning(Run run, LinkTerms.Loaded link, PlanRun.Storage storage, Clock clock) {
    this.run = run;
    this.link = link;
    this.storage = storage;
    this.planner = new Planner(link.terms());
    this.questions = new Questions(storage, link.link().id(), clock);
  }

  Map<Total, Long> totals() {
    return totals;
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
      for (Cases.Person person : page) {
        after = person.contact().id();
        unpaired(scope, side, person, evidence.get(after));
      }
      write();
    } while (page.size() == PAGE);
  }

  private void unpaired(
      Cases.Scope scope, Side side, Cases.Person person, @Nullable MatchEvidence evidence) {
    if (evidence == null) {
      throw new IllegalStateException("No evidence about " + person.contact());
    }
    Match match = side == Side.BUILDER ? Matcher.entity(evidence) : Matcher.activist(evidence);
    match.choose(new Verdict(scope, side, person)).ifPresent(this::count);
  }

  private void pairs(Cases.Scope scope) {
    PairId after = null;
    List<Cases.PairCase> page;
    do {
      page = storage.cases().pairs(scope, after, PAGE);
      for (Cases.PairCase pairCase : page) {
        after = pairCase.pair().id();
        known(pairCase);
      }
      write();
    } while (page.size() == PAGE);
  }

  private void known(Cases.PairCase known) {
    PairPlan plan = planner.pair(known.facts());
    Pair pair = known.pair();
    if (plan.goneFrom() != null) {
      detached++;
      pairs.add(pair.detach());
      return;
    }
    take(pair, plan);
  }

  private void take(Pair pair, PairPlan plan) {
    changes.addAll(plan.changes());
    if (plan.held().isEmpty()) {
      questions.noConflict(pair);
    } else {
      questions.conflict(pair, plan.held());
      count(Total.HELD);
    }
    if (agreeOnReach(plan.observed())) {
      questions.noneTaken(pair);
    }
    Pair observed = pair.with(plan.observed()).open(plan.isOpen());
    if (!observed.equals(pair) || pair.baseline().equals(Baseline.NEVER_MET)) {
      pairs.add(observed);
    }
  }

  private static boolean agreeOnReach(Baseline now) {
    return Stream.of(Field.EMAIL, Field.MOBILE_NUMBER)
        .allMatch(field -> now.network().get(field).equals(now.builder().get(field)));
  }

  private void write() {
    storage.pairs().propose(run.id(), pairs);
    storage.plans().add(run.id(), changes);
    pairs.clear();
    changes.clear();
  }

  private void count(Total total) {
    totals.merge(total, 1L, Long::sum);
  }

  /** What follows from who an unpaired person turned out to be, and what to count it as. */
  private final class Verdict implements Match.Cases<Optional<Total>> {

    private final Cases.Scope scope;
    private final Side side;
    private final Contact contact;
    private final List<Tagging> taggings;

    Verdict(Cases.Scope scope, Side side, Cases.Person person) {
      this.scope = scope;
      this.side = side;
      this.contact = person.contact();
      this.taggings = person.taggings();
    }

    @Override
    public Optional<Total> found(Match.Found match) {
      RemoteId activist = side == Side.NETWORK ? contact.id() : match.other();
      RemoteId entity = side == Side.BUILDER ? contact.id() : match.other();
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
      take(pair, planner.pair(facts(pair)));
      return Optional.of(Total.MATCHED);
    }

    private PairFacts facts(Pair pair) {
      var snapshots = storage.snapshots();
      return new PairFacts(
          pair.activist(),
          pair.entity(),
          pair.baseline(),
          here(snapshots.person(scope.group(), pair.activist())),
          snapshots.taggings(scope.group(), pair.activist()),
          here(snapshots.person(scope.campaign(), pair.entity())),
          snapshots.taggings(scope.campaign(), pair.entity()));
    }

    private Contact here(Optional<Contact> person) {
      return person.orElseThrow(() -> new IllegalStateException("Matched somebody who is gone"));
    }

    @Override
    public Optional<Total> nobody(Match.Nobody match) {
      questions.noDoubt(side, contact.id());
      if (side == Side.BUILDER) {
        changes.add(planner.newActivist(contact, taggings));
      } else if (planner.hasNameForBuilder(contact)) {
        questions.complete(contact.id());
        changes.add(planner.newEntity(contact, taggings));
      } else {
        questions.incomplete(contact, Doubt.NO_NAME);
        return Optional.of(Total.HELD);
      }
      return Optional.empty();
    }

    @Override
    public Optional<Total> nothingToGoBy(Match.NothingToGoBy match) {
      questions.noDoubt(side, contact.id());
      return Optional.of(Total.SKIPPED);
    }

    @Override
    public Optional<Total> unclear(Match.Unclear match) {
      questions.doubt(side, contact, match);
      return Optional.of(Total.HELD);
    }
  }
}
