package org.actionsync.application.fake;

import static org.actionsync.application.fake.InMemorySnapshots.shareEmail;
import static org.actionsync.application.fake.InMemorySnapshots.shareNumber;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.actionsync.application.fake.InMemorySnapshots.Known;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Place;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.matching.MatchEvidence;
import org.actionsync.domain.plan.PairFacts;
import org.jspecify.annotations.Nullable;

final class InMemoryCases implements Cases {

  private final InMemoryStore store;

  InMemoryCases(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public List<PairCase> pairs(Scope scope, @Nullable PairId after, int limit) {
    return store
        .pairs
        .inForce(scope.link())
        .filter(pair -> !pair.detached())
        .filter(pair -> after == null || pair.id().value().compareTo(after.value()) > 0)
        .filter(
            pair ->
                pair.open()
                    || store.reviews.isToCarryOut(scope.link(), pair.activist())
                    || changed(scope, Side.NETWORK, pair.activist())
                    || changed(scope, Side.BUILDER, pair.entity()))
        .flatMap(pair -> caseOf(scope, pair).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public List<PairCase> returned(Scope scope, @Nullable PairId after, int limit) {
    return store
        .pairs
        .inForce(scope.link())
        .filter(Pair::detached)
        .filter(pair -> after == null || pair.id().value().compareTo(after.value()) > 0)
        .filter(
            pair ->
                cameBack(scope, Side.NETWORK, pair.activist())
                    || cameBack(scope, Side.BUILDER, pair.entity())
                    || store.reviews.isToCarryOut(scope.link(), pair.activist()))
        .flatMap(pair -> caseOf(scope, pair).stream())
        .filter(one -> one.facts().activist() != null && one.facts().entity() != null)
        .limit(limit)
        .toList();
  }

  private boolean cameBack(Scope scope, Side side, RemoteId person) {
    return store
        .snapshots
        .known(place(scope, side), person)
        .filter(known -> known.returned > scan(scope, side))
        .isPresent();
  }

  @Override
  public List<PairCase> pairs(Scope scope, Collection<PairId> ids) {
    return ids.stream()
        .flatMap(id -> store.pairs.find(id).stream())
        .filter(pair -> pair.link().equals(scope.link()))
        .flatMap(pair -> caseOf(scope, pair).stream())
        .toList();
  }

  @Override
  public List<Person> people(Scope scope, Side side, Collection<RemoteId> ids) {
    Place place = place(scope, side);
    return ids.stream()
        .flatMap(id -> store.snapshots.person(place, id).stream())
        .map(contact -> new Person(contact, store.snapshots.taggings(place, contact.id())))
        .toList();
  }

  /** Nothing when either person was never read: that is not the same as being gone. */
  private Optional<PairCase> caseOf(Scope scope, Pair pair) {
    Optional<Known> activist = store.snapshots.known(scope.group(), pair.activist());
    Optional<Known> entity = store.snapshots.known(scope.campaign(), pair.entity());
    if (activist.isEmpty() || entity.isEmpty()) {
      return Optional.empty();
    }
    PairFacts facts =
        new PairFacts(
            pair.activist(),
            pair.entity(),
            pair.baseline(),
            present(activist.get()),
            store.snapshots.taggings(scope.group(), pair.activist()),
            present(entity.get()),
            store.snapshots.taggings(scope.campaign(), pair.entity()));
    return Optional.of(new PairCase(pair, facts));
  }

  private static @Nullable Contact present(Known known) {
    return known.gone ? null : known.contact;
  }

  @Override
  public List<Person> entities(Scope scope, @Nullable RemoteId after, int limit) {
    return chosen(scope, Side.BUILDER, after, limit, known -> isOfType(scope, known.contact));
  }

  @Override
  public List<Person> activists(Scope scope, @Nullable RemoteId after, int limit) {
    Predicate<Known> magic =
        known ->
            store.snapshots.taggings(scope.group(), known.contact.id()).stream()
                .anyMatch(tagging -> tagging.tag().equals(scope.magicTag()));
    return chosen(scope, Side.NETWORK, after, limit, magic);
  }

  private List<Person> chosen(
      Scope scope, Side side, @Nullable RemoteId after, int limit, Predicate<Known> takesPart) {
    Place place = place(scope, side);
    return store.snapshots.everybody(place).stream()
        .filter(takesPart)
        .filter(known -> after == null || known.contact.id().value().compareTo(after.value()) > 0)
        .filter(known -> !isPaired(scope, side, known.contact.id()))
        .filter(known -> isDue(scope, side, known.contact))
        .limit(limit)
        .map(known -> known.contact)
        .map(contact -> new Person(contact, store.snapshots.taggings(place, contact.id())))
        .toList();
  }

  private boolean isDue(Scope scope, Side side, Contact contact) {
    return changed(scope, side, contact.id())
        || store.reviews.isAskedAbout(scope.link(), side, contact.id())
        || store.reviews.isAnswered(scope.link(), side, contact.id())
        || Stream.of(Side.values())
            .flatMap(
                where ->
                    store.snapshots.changedAfter(place(scope, where), scan(scope, where)).stream()
                        .filter(other -> !isPaired(scope, where, other.contact.id())))
            .anyMatch(
                other -> shareEmail(contact, other.contact) || shareNumber(contact, other.contact));
  }

  private boolean changed(Scope scope, Side side, RemoteId person) {
    long scan = scan(scope, side);
    return store
        .snapshots
        .known(place(scope, side), person)
        .filter(known -> scan == 0 || known.changed > scan)
        .isPresent();
  }

  @Override
  public Map<RemoteId, MatchEvidence> evidence(
      Scope scope, Side subjectsIn, List<Contact> subjects) {
    Map<RemoteId, MatchEvidence> evidence = new HashMap<>();
    for (Contact subject : subjects) {
      evidence.put(subject.id(), new InMemoryEvidence(store, scope, subjectsIn, subject).gather());
    }
    return evidence;
  }

  boolean isPaired(Scope scope, Side side, RemoteId person) {
    return store.pairs.isPaired(scope.link(), side, person);
  }

  static boolean isOfType(Scope scope, Contact entity) {
    return scope.entityType().equalsIgnoreCase(entity.type());
  }

  static Place place(Scope scope, Side side) {
    return side == Side.NETWORK ? scope.group() : scope.campaign();
  }

  private static long scan(Scope scope, Side side) {
    return side == Side.NETWORK ? scope.networkScan() : scope.builderScan();
  }
}
