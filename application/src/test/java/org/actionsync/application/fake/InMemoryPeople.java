package org.actionsync.application.fake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.actionsync.application.fake.InMemorySnapshots.Known;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.People;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.SearchWords;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

final class InMemoryPeople implements People {

  private final InMemoryStore store;

  InMemoryPeople(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public Slice<PersonLine> page(
      Cases.Scope scope,
      @Nullable String search,
      @Nullable State state,
      @Nullable String after,
      int first) {
    List<PersonLine> rest =
        lines(scope, search, state)
            .filter(line -> after == null || line.id().compareTo(after) > 0)
            .toList();
    return Slices.behind(rest, line -> false, true, first);
  }

  @Override
  public OptionalLong count(Cases.Scope scope, @Nullable String search, @Nullable State state) {
    long count = lines(scope, search, state).count();
    return search != null && !SearchWords.typed(search).isEmpty() && count > MOST_FOUND
        ? OptionalLong.empty()
        : OptionalLong.of(count);
  }

  private Stream<PersonLine> lines(
      Cases.Scope scope, @Nullable String search, @Nullable State state) {
    List<String> part = search == null ? List.of() : SearchWords.typed(search);
    return Stream.of(
            unpaired(scope, Side.NETWORK, part),
            unpaired(scope, Side.BUILDER, part),
            pairs(scope, part))
        .flatMap(lines -> lines)
        .filter(line -> state == null || line.state() == state);
  }

  private Stream<PersonLine> pairs(Cases.Scope scope, List<String> part) {
    return store
        .pairs
        .inForce(scope.link())
        .filter(
            pair ->
                part.isEmpty()
                    || isFound(scope.group(), pair.activist(), part)
                    || isFound(scope.campaign(), pair.entity(), part))
        .map(pair -> line(scope.group(), scope.campaign(), pair));
  }

  private boolean isFound(Place place, RemoteId person, List<String> part) {
    return store
        .snapshots
        .known(place, person)
        .filter(known -> SearchWords.find(SearchWords.of(known.contact), part))
        .isPresent();
  }

  private Stream<PersonLine> unpaired(Cases.Scope scope, Side side, List<String> part) {
    return store.snapshots.everybody(InMemoryCases.place(scope, side)).stream()
        .filter(known -> side == Side.NETWORK || InMemoryCases.isOfType(scope, known.contact))
        .filter(known -> inForce(scope.link(), side, known).isEmpty())
        .filter(known -> SearchWords.find(SearchWords.of(known.contact), part))
        .map(known -> line(scope.link(), side, known));
  }

  private Optional<Pair> inForce(LinkId link, Side side, Known known) {
    return store.pairs.of(link, side, known.contact.id());
  }

  private PersonLine line(LinkId link, Side side, Known known) {
    boolean network = side == Side.NETWORK;
    Contact contact = known.contact;
    State state =
        store.reviews.isAskedAbout(link, side, contact.id())
            ? State.IN_REVIEW
            : network ? State.NETWORK_ONLY : State.BUILDER_ONLY;
    return new PersonLine(
        (network ? "a." : "e.") + link + "." + contact.id(),
        link,
        called(known),
        state,
        null,
        network ? contact.id() : null,
        network ? null : contact.id());
  }

  private PersonLine line(Place group, Place campaign, Pair pair) {
    String name =
        Stream.concat(
                store.snapshots.known(group, pair.activist()).stream(),
                store.snapshots.known(campaign, pair.entity()).stream())
            .flatMap(known -> Stream.ofNullable(called(known)))
            .findFirst()
            .orElse(null);
    return new PersonLine(
        "p." + pair.id(),
        pair.link(),
        name,
        pair.detached() ? State.DETACHED : State.PAIRED,
        pair.id(),
        pair.activist(),
        pair.entity());
  }

  @Override
  public Optional<PersonLine> find(String id) {
    int first = id.indexOf('.');
    int last = id.lastIndexOf('.');
    if (id.startsWith("p.") && id.length() > 2) {
      return store
          .pairs
          .find(new PairId(id.substring(2)))
          .flatMap(
              pair ->
                  store
                      .links
                      .everLinked(pair.link())
                      .map(link -> line(Place.of(link.group()), Place.of(link.campaign()), pair)));
    }
    if (first < 0 || last <= first + 1 || !(id.startsWith("a.") || id.startsWith("e."))) {
      return Optional.empty();
    }
    return store
        .links
        .everLinked(new LinkId(id.substring(first + 1, last)))
        .flatMap(link -> unpaired(link, id));
  }

  private Optional<PersonLine> unpaired(CampaignLink link, String id) {
    Side side = id.startsWith("a.") ? Side.NETWORK : Side.BUILDER;
    Place place = side == Side.NETWORK ? Place.of(link.group()) : Place.of(link.campaign());
    return store.snapshots.everybody(place).stream()
        .map(known -> line(link.id(), side, known))
        .filter(line -> line.id().equals(id))
        .findFirst();
  }

  @Override
  public Map<RemoteId, PersonLine> of(LinkId link, Side side, Collection<RemoteId> people) {
    Map<RemoteId, PersonLine> found = new HashMap<>();
    people.forEach(id -> named(link, side, id).ifPresent(person -> found.put(id, person)));
    return found;
  }

  private Optional<PersonLine> named(LinkId link, Side side, RemoteId person) {
    Optional<Pair> pair = store.pairs.of(link, side, person);
    return pair.isPresent()
        ? find("p." + pair.get().id())
        : find((side == Side.NETWORK ? "a." : "e.") + link + "." + person);
  }

  @Override
  public List<PlannedChange> history(PersonLine person, int first) {
    return store.plans.about(person.activist(), person.entity()).stream()
        .filter(
            change ->
                store
                    .runs
                    .find(change.run())
                    .filter(run -> run.link().equals(person.link()))
                    .isPresent())
        .limit(first)
        .toList();
  }

  /** Given and family name, or what else is known. */
  private static @Nullable String called(Known known) {
    if (!known.contact.fullName().isEmpty()) {
      return known.contact.fullName();
    }
    return Stream.concat(
            known.contact.emails().stream().map(item -> item.address().value()),
            known.contact.numbers().stream().map(item -> item.number().digits()))
        .findFirst()
        .orElse(null);
  }
}
