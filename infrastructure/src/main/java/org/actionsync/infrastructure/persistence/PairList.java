package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.People.State;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/** The pairs in force of a link, detached ones too. */
final class PairList implements PeopleList {

  static final String LETTER = "p.";

  private static final String SELECT = "select p, a, e";

  private final Wish wish;
  private final Places places;

  PairList(Wish wish, Places places) {
    this.wish = wish;
    this.places = places;
  }

  @Override
  public List<PersonLine> page(@Nullable String after, int first) {
    String start = PeopleList.start(after, LETTER);
    if (start == null || !isWanted()) {
      return List.of();
    }
    String behind =
        " and p.inForce > :after order by p.link, "
            + (wish.state() == null ? "" : "p.detached, ")
            + "p.inForce";
    if (wish.isForEverybody()) {
      return lines(
              query(SELECT, standing() + behind, Object[].class).setParameter("after", start),
              first)
          .toList();
    }
    // What is found on either side, so that neither has to look for the other's. Which of them come
    // first is told by the database, whose order is not the one of Java everywhere.
    Set<String> names = new HashSet<>();
    for (Side side : searched()) {
      names.addAll(
          wish.on(side).isAmongAll()
              ? walk(side, behind, start, first)
              : found(side, behind)
                  .setParameter("after", start)
                  .setMaxResults(first)
                  .getResultList());
    }
    return names.isEmpty()
        ? List.of()
        : lines(
                query(SELECT, " and p.name in (:names) order by p.name", Object[].class)
                    .setParameter("names", names),
                first)
            .toList();
  }

  Optional<PersonLine> one(String pair) {
    TypedQuery<Object[]> query = query(SELECT, " and p.name = :name", Object[].class);
    return lines(query.setParameter("name", pair), 1).findFirst();
  }

  /** Those who are one of {@code people} on {@code side}. */
  List<PersonLine> of(Side side, List<String> people) {
    String which = " and p." + Loners.column(side) + " in (:people)";
    TypedQuery<Object[]> query = query(SELECT, which, Object[].class);
    return lines(query.setParameter("people", people), people.size()).toList();
  }

  private Stream<PersonLine> lines(TypedQuery<Object[]> query, int first) {
    return query
        .setMaxResults(first)
        .getResultStream()
        .map(row -> line((PairRow) row[0], (ContactRow) row[1], (ContactRow) row[2]));
  }

  @Override
  public long count() {
    if (!isWanted()) {
      return 0;
    }
    if (wish.isForEverybody()) {
      Pairs.Counts counts =
          new PairCounts(wish.entities())
              .of(List.of(wish.link()))
              .getOrDefault(wish.link(), Pairs.Counts.NONE);
      return (wish.state() == State.DETACHED ? 0 : counts.attached())
          + (wish.state() == State.PAIRED ? 0 : counts.detached());
    }
    return searched().isEmpty() ? 0 : countFound();
  }

  /** Whom the search finds on either side, counted where they are. */
  private long countFound() {
    String found =
        searched().stream()
            .map(side -> wish.on(side).condition("p." + Loners.column(side), contact(side)))
            .collect(joining(" or ", " and (", ")"));
    TypedQuery<Long> query = query("select count(p)", found + standing(), Long.class);
    searched().forEach(side -> wish.on(side).set(query, contact(side)));
    return query.getSingleResult();
  }

  /** The sides on which the search finds anybody. */
  private List<Side> searched() {
    return Stream.of(Side.values()).filter(side -> !wish.on(side).isNobody()).toList();
  }

  private boolean isWanted() {
    State state = wish.state();
    return state == null || state == State.PAIRED || state == State.DETACHED;
  }

  private String standing() {
    return wish.state() == null ? "" : " and p.detached = " + (wish.state() == State.DETACHED);
  }

  private List<String> walk(Side side, String behind, String after, int first) {
    return wish.on(side)
        .walk(
            onSide(side, "select p.inForce, c.searchText", true, behind, Object[].class),
            after,
            first);
  }

  /** The names of those whom the search finds on this side. */
  private TypedQuery<String> found(Side side, String behind) {
    Found found = wish.on(side);
    String wanted = " and " + found.condition("p." + Loners.column(side), "c");
    TypedQuery<String> query =
        onSide(side, "select p.inForce", !found.isCertain(), wanted + behind, String.class);
    found.set(query, "c");
    return query;
  }

  /** The pairs of a list, with the contacts of one side only where these are looked at. */
  private <T> TypedQuery<T> onSide(
      Side side, String select, boolean contacts, String rest, Class<T> result) {
    TypedQuery<T> query =
        wish.entities()
            .createQuery(
                select
                    + " from PairRow p"
                    + (contacts
                        ? " left join ContactRow c on c.place = :place and c.person = p."
                            + Loners.column(side)
                        : "")
                    + " where p.link = :link and p.inForce is not null"
                    + standing()
                    + rest,
                result)
            .setParameter("link", wish.link().value());
    return contacts ? query.setParameter("place", places.on(side)) : query;
  }

  /** The alias that a side's contacts have in {@link #query}. */
  private static String contact(Side side) {
    return side == Side.NETWORK ? "a" : "e";
  }

  private <T> TypedQuery<T> query(String select, String rest, Class<T> result) {
    return wish.entities()
        .createQuery(
            select
                + " from PairRow p"
                + " left join ContactRow a on a.place = :network and a.person = p.activist"
                + " left join ContactRow e on e.place = :builder and e.person = p.entity"
                + " where p.link = :link and p.inForce is not null"
                + rest,
            result)
        .setParameter("network", places.network())
        .setParameter("builder", places.builder())
        .setParameter("link", wish.link().value());
  }

  private PersonLine line(PairRow row, @Nullable ContactRow activist, @Nullable ContactRow entity) {
    String name =
        Stream.of(Stream.ofNullable(activist), Stream.ofNullable(entity))
            .flatMap(rows -> rows)
            .flatMap(known -> Stream.ofNullable(PeopleList.called(known.toContact())))
            .findFirst()
            .orElse(null);
    return new PersonLine(
        LETTER + row.name,
        wish.link(),
        name,
        row.detached ? State.DETACHED : State.PAIRED,
        new PairId(row.name),
        new RemoteId(row.activist),
        new RemoteId(row.entity));
  }
}
