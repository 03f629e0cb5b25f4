package org.actionsync.infrastructure.persistence;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.actionsync.application.port.CampaignId;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.People;
import org.actionsync.application.port.Place;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/**
 * The people of a link, from the database.
 *
 * <p>They are three lists one behind the other: unpaired activists, unpaired entities, pairs. Their
 * names begin with the letter of the list, so that the order of names is the order of the lists.
 */
@ApplicationScoped
@Transactional
class JpaPeople implements People {

  @PersistenceContext EntityManager entities;

  @Override
  public Slice<PersonLine> page(
      Cases.Scope scope,
      @Nullable String search,
      @Nullable State state,
      @Nullable String after,
      int first) {
    List<PersonLine> found = new ArrayList<>();
    for (PeopleList list : wanted(scope, search, state).inOrder()) {
      if (found.size() <= first) {
        found.addAll(list.page(after, first + 1 - found.size()));
      }
    }
    return Rows.slice(found, first);
  }

  @Override
  public OptionalLong count(Cases.Scope scope, @Nullable String search, @Nullable State state) {
    Wanted wanted = wanted(scope, search, state);
    if (wanted.everybody()) {
      return OptionalLong.of(wanted.inOrder().stream().mapToLong(PeopleList::all).sum());
    }
    int found = 0;
    for (PeopleList list : wanted.mostFirst()) {
      found += list.found(MOST_FOUND + 1 - found);
      if (found > MOST_FOUND) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(found);
  }

  private record Wanted(
      boolean everybody, PeopleList inNetwork, PeopleList inBuilder, PeopleList pairs) {

    List<PeopleList> inOrder() {
      return List.of(inNetwork, inBuilder, pairs);
    }

    /** Most are paired. */
    List<PeopleList> mostFirst() {
      return List.of(pairs, inNetwork, inBuilder);
    }
  }

  private Wanted wanted(Cases.Scope scope, @Nullable String search, @Nullable State state) {
    Places places = Places.of(entities, scope);
    PeopleList.Wish wish = new PeopleList.Wish(entities, scope.link(), places, search, state);
    return new Wanted(
        wish.isForEverybody(),
        new UnpairedList(wish, Side.NETWORK, places.network(), null),
        new UnpairedList(
            wish, Side.BUILDER, places.builder(), ContactRow.typeKey(scope.entityType())),
        new PairList(wish, places));
  }

  @Override
  public Optional<PersonLine> find(String id) {
    if (id.startsWith(PairList.LETTER)) {
      String name = id.substring(PairList.LETTER.length());
      return Optional.ofNullable(entities.find(PairRow.class, name))
          .filter(row -> row.baseline != null)
          .flatMap(row -> pairs(row.link).one(row.name));
    }
    int dot = id.lastIndexOf('.');
    for (Side side : Side.values()) {
      String letter = UnpairedList.letter(side);
      if (id.startsWith(letter) && dot > letter.length()) {
        return unpaired(id.substring(letter.length(), dot), side, id.substring(dot + 1));
      }
    }
    return Optional.empty();
  }

  @Override
  public Map<RemoteId, PersonLine> of(LinkId link, Side side, Collection<RemoteId> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    PeopleList.Wish all = PeopleList.Wish.all(entities, link);
    Places places = row(link.value()).map(this::places).orElse(Places.NONE);
    List<String> ids = people.stream().map(RemoteId::value).toList();
    Map<RemoteId, PersonLine> found = new HashMap<>();
    Stream.concat(
            new UnpairedList(all, side, places.on(side), null).of(ids).stream(),
            new PairList(all, places).of(side, ids).stream())
        .forEach(line -> found.put(requireNonNull(line.on(side)), line));
    return found;
  }

  private PairList pairs(String link) {
    PeopleList.Wish all = PeopleList.Wish.all(entities, new LinkId(link));
    return new PairList(all, row(link).map(this::places).orElse(Places.NONE));
  }

  private Optional<PersonLine> unpaired(String link, Side side, String person) {
    PeopleList.Wish all = PeopleList.Wish.all(entities, new LinkId(link));
    return row(link)
        .flatMap(row -> new UnpairedList(all, side, places(row).on(side), null).one(person));
  }

  /** Also of links that were unlinked, because the history names their people. */
  private Optional<LinkRow> row(String link) {
    return entities
        .createQuery("select l from LinkRow l where l.name = :name", LinkRow.class)
        .setParameter("name", link)
        .getResultStream()
        .findFirst();
  }

  private Places places(LinkRow link) {
    return Places.of(
        entities, Place.of(new GroupId(link.group)), Place.of(new CampaignId(link.campaign)));
  }

  @Override
  public List<PlannedChange> history(PersonLine person, int first) {
    Stream<ChangeRow> about =
        Stream.of(Side.values())
            .flatMap(
                side ->
                    Stream.ofNullable(person.on(side))
                        .flatMap(id -> history(person.link(), side, id, first)));
    return about
        .distinct()
        .sorted(comparing((ChangeRow row) -> row.number).reversed())
        .limit(first)
        .map(ChangeRow::toChange)
        .toList();
  }

  /** One index for each side: no database goes through two at once and stops early. */
  private Stream<ChangeRow> history(LinkId link, Side side, RemoteId person, int first) {
    return entities
        .createQuery(
            "select c from ChangeRow c where c.link = :link and c."
                + Loners.column(side)
                + " = :person order by c.number desc",
            ChangeRow.class)
        .setParameter("link", link.value())
        .setParameter("person", person.value())
        .setMaxResults(first)
        .getResultStream();
  }
}
