package org.actionsync.application.fake;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.port.Answer;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.jspecify.annotations.Nullable;

/** Keeps the traces themselves, where the real one keeps hashes. */
final class InMemoryErased implements Erased {

  private final InMemoryStore store;
  private final Set<String> names = new HashSet<>();
  private Traces all = new Traces(Set.of(), Set.of(), Set.of());

  InMemoryErased(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public synchronized boolean isErased(Side side, Contact person) {
    return all.fit(side, person);
  }

  synchronized boolean isErased(Side side, RemoteId person) {
    return all.people().contains(new Who(side, person));
  }

  @Override
  public synchronized boolean wasCalled(String personId) {
    return names.contains(personId);
  }

  @Override
  public List<Seen> fitting(Traces traces) {
    return store.snapshots.seen().stream()
        .filter(seen -> traces.fit(seen.place().side(), seen.contact()))
        .toList();
  }

  @Override
  public Set<Who> pairedWith(Collection<Who> people) {
    return store.pairs.all().stream()
        .map(InMemoryErased::both)
        .filter(both -> both.stream().anyMatch(people::contains))
        .flatMap(Collection::stream)
        .collect(toSet());
  }

  private static List<Who> both(Pair pair) {
    return List.of(new Who(Side.NETWORK, pair.activist()), new Who(Side.BUILDER, pair.entity()));
  }

  @Override
  public synchronized boolean erase(String personId, Traces traces) {
    Set<Who> people = traces.people();
    if (store.runs.running().stream().map(Run::link).anyMatch(concerned(people)::contains)) {
      return false;
    }
    names.add(personId);
    store.pairs.all().stream()
        .filter(pair -> both(pair).stream().anyMatch(people::contains))
        .forEach(pair -> names.add("p." + pair.id()));
    all =
        new Traces(
            union(all.people(), people),
            union(all.emails(), traces.emails()),
            union(all.numbers(), traces.numbers()));
    forget(traces);
    return true;
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    return Stream.concat(one.stream(), other.stream()).collect(toSet());
  }

  private Set<LinkId> concerned(Set<Who> people) {
    Set<Place> places =
        store.snapshots.seen().stream()
            .filter(seen -> people.contains(seen.who()))
            .map(Seen::place)
            .collect(toSet());
    Set<LinkId> links =
        store.links.all().stream()
            .filter(
                link ->
                    places.contains(Place.of(link.group()))
                        || places.contains(Place.of(link.campaign())))
            .map(CampaignLink::id)
            .collect(toSet());
    store.pairs.all().stream()
        .filter(pair -> both(pair).stream().anyMatch(people::contains))
        .forEach(pair -> links.add(pair.link()));
    return links;
  }

  private void forget(Traces traces) {
    Set<Who> people = traces.people();
    Set<String> pairs =
        store.pairs.all().stream()
            .filter(pair -> both(pair).stream().anyMatch(people::contains))
            .map(pair -> pair.id().value())
            .collect(toSet());
    store.pairs.forget(pair -> pairs.contains(pair.id().value()));
    Set<String> changes =
        store.plans.forget(change -> isAbout(people, change)).stream()
            .map(PlannedChange::id)
            .map(id -> id.value())
            .collect(toSet());
    store.undos.forget(
        undone ->
            (undone.what() == Undos.What.PAIR && pairs.contains(undone.name()))
                || (undone.what() == Undos.What.CHANGE && changes.contains(undone.name())));
    store.snapshots.forget(people::contains);
    store.reviews.forget(item -> mentions(item, traces)).forEach(this::lookAgain);
    store.reviews.forgetAnswers(answer -> isAbout(people, answer));
    store.ledger.forget((side, id) -> people.contains(new Who(side, id)));
  }

  private static boolean isAbout(Set<Who> people, Change change) {
    return isOne(people, Side.NETWORK, change.activist())
        || isOne(people, Side.BUILDER, change.entity());
  }

  private static boolean isAbout(Set<Who> people, Answer answer) {
    return isOne(people, answer.side(), answer.person())
        || isOne(people, Side.NETWORK, answer.other())
        || isOne(people, Side.BUILDER, answer.other());
  }

  private static boolean isOne(Set<Who> people, Side side, @Nullable RemoteId id) {
    return id != null && people.contains(new Who(side, id));
  }

  private static boolean mentions(ReviewItem item, Traces traces) {
    String text =
        item.summary()
            + item.evidence()
            + item.details().candidates()
            + item.details().twins()
            + item.details().values().stream()
                .map(value -> value.network() + " " + value.builder())
                .toList();
    return isOne(traces.people(), Side.NETWORK, item.activist())
        || isOne(traces.people(), Side.BUILDER, item.entity())
        || traces.areIn(text);
  }

  /** What somebody else was asked because of the person may have to be asked of others now. */
  private void lookAgain(ReviewItem item) {
    for (CampaignLink link : store.links.all()) {
      if (link.id().equals(item.link())) {
        RemoteId activist = item.activist();
        RemoteId entity = item.entity();
        if (activist != null) {
          store.snapshots.lookAgain(Place.of(link.group()), activist);
        }
        if (entity != null) {
          store.snapshots.lookAgain(Place.of(link.campaign()), entity);
        }
      }
    }
  }
}
