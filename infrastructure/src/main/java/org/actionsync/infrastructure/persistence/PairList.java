package org.actionsync.infrastructure.persistence;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
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

  private static final String IN_FORCE = " where p.link = :link and p.inForce is not null";
  private static final String BEHIND = " and p.inForce > :after";

  /** Not by an index, because there is a better one. */
  private static final String NOT_BY_NAME = " and concat(p.inForce, '') > :after";

  /** Without statistics it would walk through all of them, and compare each with all found. */
  private static final String NOT_IN_ITS_ORDER = " order by concat(p.inForce, '')";

  /** What a line shows and no more: rows would be watched for changes until the answer is there. */
  private static final String SELECT =
      "select p.name, p.detached, p.activist, p.entity,"
          + " a.contact, a.modifiedAt, e.contact, e.modifiedAt";

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
    if (wish.isForEverybody()) {
      return lines(
              query(SELECT, BEHIND + standing() + order(), Object[].class)
                  .setParameter("after", start),
              first)
          .toList();
    }
    Set<String> names;
    List<PersonLine> lines;
    do {
      // What is found on either side, so that neither has to look for the other's. Which of them
      // come first is told by the database, as in all other lists.
      names = new HashSet<>(amongTheFirst(start, first));
      if (names.size() < first) {
        for (Side side : Side.values()) {
          names.addAll(found(side, start, first));
        }
      }
      lines = named(names, first);
    } while (lines.size() < Math.min(first, names.size())); // who was there a moment ago
    return lines;
  }

  private List<PersonLine> named(Set<String> names, int first) {
    if (names.isEmpty()) {
      return List.of();
    }
    InList list = new InList(wish.entities(), List.copyOf(names));
    String which = " and " + list.condition("p.name") + " order by p.name";
    return lines(list.set(query(SELECT, which, Object[].class)), first).toList();
  }

  /** Those who are found there on either side, if there is any hope that they are enough. */
  private List<String> amongTheFirst(String after, int first) {
    if (!takesArrays() || !wish.network().areSome() || !wish.builder().areSome()) {
      return List.of();
    }
    String query = Found.eitherSide(wish.network(), wish.builder(), behind());
    return first(wish.network().set(wish.builder().set(ofLink(query, String.class))), after, first);
  }

  /** Those who are found on one side by the names of their pairs, at least the first of them. */
  private List<String> found(Side side, String after, int first) {
    Found found = wish.on(side);
    if (!found.areFew()) {
      return Found.first(first, () -> among(side, after, first), () -> chosen(side, after, first));
    }
    return takesArrays()
        ? names(oneOf(side) + NOT_BY_NAME + NOT_IN_ITS_ORDER, side, after, first)
        : pairs(side, found.few(), after, first);
  }

  private boolean takesArrays() {
    return InList.takesArrays(wish.entities());
  }

  private String oneOf(Side side) {
    return "select p.inForce from PairRow p"
        + IN_FORCE
        + standing()
        + " and "
        + wish.on(side).isOneOf(person(side));
  }

  private List<String> chosen(Side side, String after, int first) {
    String query = "select distinct p.inForce" + chosen(side) + BEHIND + " order by p.inForce";
    return names(query, side, after, first);
  }

  private List<String> among(Side side, String after, int first) {
    String query = wish.on(side).among("p.inForce", person(side), behind());
    return names(query, side, after, first);
  }

  /** From where a query has all of the list, in order. */
  private String behind() {
    return " from PairRow p" + IN_FORCE + standing() + BEHIND + wish.within("p.inForce", order());
  }

  private List<String> names(String query, Side side, String after, int first) {
    return first(wish.on(side).set(ofLink(query, String.class)), after, first);
  }

  private static List<String> first(TypedQuery<String> query, String after, int first) {
    return query.setParameter("after", after).setMaxResults(first).getResultList();
  }

  Optional<PersonLine> one(String pair) {
    TypedQuery<Object[]> query = query(SELECT, " and p.name = :name", Object[].class);
    return lines(query.setParameter("name", pair), 1).findFirst();
  }

  /** Those who are one of {@code people} on {@code side}. */
  List<PersonLine> of(Side side, List<String> people) {
    InList list = new InList(wish.entities(), people);
    TypedQuery<Object[]> query =
        query(SELECT, " and " + list.condition(person(side)), Object[].class);
    return lines(list.set(query), people.size()).toList();
  }

  private Stream<PersonLine> lines(TypedQuery<Object[]> query, int first) {
    return query.setMaxResults(first).getResultStream().map(this::line);
  }

  @Override
  public long all() {
    if (!isWanted()) {
      return 0;
    }
    Pairs.Counts counts =
        new PairCounts(wish.entities())
            .of(List.of(wish.link()))
            .getOrDefault(wish.link(), Pairs.Counts.NONE);
    return (wish.state() == State.DETACHED ? 0 : counts.attached())
        + (wish.state() == State.PAIRED ? 0 : counts.detached());
  }

  @Override
  public int found(int most) {
    if (!isWanted()) {
      return 0;
    }
    Set<String> names = new HashSet<>();
    boolean isShort = all() <= Found.FIRST;
    for (Side side : Side.values()) {
      if (names.size() < most) {
        if (isShort && !wish.on(side).areFew()) {
          names.addAll(among(side, "", most));
        } else if (takesArrays() && wish.on(side).areFew()) {
          names.addAll(names(oneOf(side) + NOT_BY_NAME, side, "", most));
        } else {
          wish.on(side)
              .forSome(
                  people -> {
                    names.addAll(pairs(side, people, "", people.size()));
                    return names.size() >= most;
                  });
        }
      }
    }
    return names.size();
  }

  /**
   * The first pairs of each so many of these; by who they are, for which H2 must not see how names
   * are limited.
   */
  private List<String> pairs(Side side, List<String> people, String after, int first) {
    List<String> pairs = new ArrayList<>();
    for (int from = 0; from < people.size(); from += InList.MOST) {
      int to = Math.min(from + InList.MOST, people.size());
      InList list = new InList(wish.entities(), people.subList(from, to));
      String query =
          "select p.inForce from PairRow p"
              + IN_FORCE
              + standing()
              + " and "
              + list.condition(person(side))
              + NOT_BY_NAME
              + " order by p.inForce";
      pairs.addAll(first(list.set(ofLink(query, String.class)), after, first));
    }
    return pairs;
  }

  private boolean isWanted() {
    State state = wish.state();
    return state == null || state == State.PAIRED || state == State.DETACHED;
  }

  private String standing() {
    return wish.state() == null ? "" : " and p.detached = " + (wish.state() == State.DETACHED);
  }

  private String order() {
    return " order by p.link, " + (wish.state() == null ? "" : "p.detached, ") + "p.inForce";
  }

  /** From where those come whom the search finds on one side. */
  private String chosen(Side side) {
    return " from "
        + Found.from("PairRow p", person(side))
        + IN_FORCE
        + standing()
        + " and "
        + wish.on(side).said();
  }

  private static String person(Side side) {
    return "p." + Loners.column(side);
  }

  private <T> TypedQuery<T> ofLink(String text, Class<T> result) {
    return wish.entities().createQuery(text, result).setParameter("link", wish.link().value());
  }

  private <T> TypedQuery<T> query(String select, String rest, Class<T> result) {
    return wish.entities()
        .createQuery(
            select
                + " from PairRow p"
                + " left join ContactRow a on a.place = :network and a.person = p.activist"
                + " left join ContactRow e on e.place = :builder and e.person = p.entity"
                + IN_FORCE
                + rest,
            result)
        .setParameter("network", places.network())
        .setParameter("builder", places.builder())
        .setParameter("link", wish.link().value());
  }

  private PersonLine line(Object[] row) {
    String pair = (String) row[0];
    RemoteId activist = new RemoteId((String) row[2]);
    RemoteId entity = new RemoteId((String) row[3]);
    String name = called(activist, (String) row[4], (Instant) row[5]);
    return new PersonLine(
        LETTER + pair,
        wish.link(),
        name != null ? name : called(entity, (String) row[6], (Instant) row[7]),
        (Boolean) row[1] ? State.DETACHED : State.PAIRED,
        new PairId(pair),
        activist,
        entity);
  }

  /** What somebody is called, null when that is not known, or the person is not. */
  private static @Nullable String called(
      RemoteId person, @Nullable String contact, @Nullable Instant modifiedAt) {
    return contact == null || modifiedAt == null
        ? null
        : PeopleList.called(ContactJson.read(person.value(), modifiedAt, contact));
  }
}
