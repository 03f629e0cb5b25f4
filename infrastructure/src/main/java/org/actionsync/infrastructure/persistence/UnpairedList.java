package org.actionsync.infrastructure.persistence;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.People.State;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/** The people of one side who are in no pair in force. */
final class UnpairedList implements PeopleList {

  private static final String ASKED =
      " from ReviewRow r where r.link = :link and r.settledAt is null";

  private static final String OF_SIDE = " where o.link = :link and o.side = :side";

  /** What a line shows and no more: rows would be watched for changes until the answer is there. */
  private static final String SELECT = "select c.person, c.contact, c.modifiedAt, ";

  private static final String LIST = " from LonerRow o";

  private static final String BEHIND = " and o.person > :after";

  /** So many are looked up for a page; if it is not full then, as many more as may be at a time. */
  private static final int FIRST_LOOKED_UP = 512;

  private final Wish wish;
  private final Side side;
  private final long place;
  private final @Nullable String type;

  /**
   * Lists people.
   *
   * @param place the number of the place
   * @param type only entities of this type; null for all
   */
  UnpairedList(Wish wish, Side side, long place, @Nullable String type) {
    this.wish = wish;
    this.side = side;
    this.place = place;
    this.type = type;
  }

  static String letter(Side side) {
    return side == Side.NETWORK ? "a." : "e.";
  }

  private String prefix() {
    return letter(side) + wish.link() + ".";
  }

  @Override
  public List<PersonLine> page(@Nullable String after, int first) {
    String start = PeopleList.start(after, prefix());
    if (start == null || !isWanted(wish.state())) {
      return List.of();
    }
    if (wish.isForEverybody()) {
      return query(
              SELECT
                  + asked("o")
                  + LIST
                  + " join ContactRow c on c.place = :place and c.person = o.person"
                  + " and c.gone = false"
                  + wanted()
                  + BEHIND
                  + " and c.person > :after" // else PostgreSQL may read all contacts before it too
                  + order(),
              Object[].class)
          .setParameter("after", start)
          .setMaxResults(first)
          .getResultStream()
          .map(this::line)
          .toList();
    }
    List<String> people = found(start, first);
    return people.isEmpty() ? List.of() : inOrder(people);
  }

  /** The first of those who are found. */
  private List<String> found(String after, int first) {
    Found found = wish.on(side);
    return found
        .veryFew()
        .map(people -> listed(people, after, first))
        .orElseGet(
            () ->
                found.areFew()
                    ? lookedUp(after, first)
                    : Found.first(first, () -> among(after, first), () -> chosen(after, first)));
  }

  private List<String> chosen(String after, int first) {
    String query = "select distinct o.person" + chosen() + BEHIND + " order by o.person";
    return people(query, after, first);
  }

  private List<String> among(String after, int first) {
    String list = LIST + wanted() + BEHIND + wish.within("o.person", order());
    return people(wish.on(side).among("o.person", "o.person", list), after, first);
  }

  private List<String> people(String query, String after, int first) {
    return wish.on(side)
        .set(query(query, String.class))
        .setParameter("after", after)
        .setMaxResults(first)
        .getResultList();
  }

  /** The first of few who are found, by looking them up in the order of the list. */
  private List<String> lookedUp(String after, int first) {
    List<String> people = new ArrayList<>();
    List<String> next;
    String last = after;
    int many = FIRST_LOOKED_UP;
    do {
      next = wish.on(side).behind(last, many);
      people.addAll(listed(next, last, first - people.size()));
      if (people.size() == first || next.size() < many) {
        return people;
      }
      last = next.get(next.size() - 1);
      many = InList.MOST; // because each time all who are found are put in order
    } while (true);
  }

  /**
   * The first of these who are in the list; by who they are, for which H2 must not see another
   * condition that an index has.
   */
  private List<String> listed(List<String> people, String after, int first) {
    if (people.isEmpty()) {
      return List.of();
    }
    InList list = new InList(wish.entities(), people);
    String query =
        "select o.person"
            + LIST
            + " where concat(o.link, '') = :link and o.side = :side and "
            + list.condition("o.person")
            + " and concat(o.person, '') > :after"
            + typed()
            + standing(wish.state())
            + " order by o.person";
    return list.set(query(query, String.class))
        .setParameter("after", after)
        .setMaxResults(first)
        .getResultList();
  }

  /** All of them, even who has left since: who is missing would end the list too early. */
  private List<PersonLine> inOrder(List<String> people) {
    List<PersonLine> lines = new ArrayList<>(known(people, ""));
    lines.sort(comparing(line -> people.indexOf(requireNonNull(line.on(side)).value())));
    return lines;
  }

  @Override
  public long all() {
    State state = wish.state();
    if (!isWanted(state)) {
      return 0;
    }
    return state == alone() ? alike() - inReview() : state == null ? alike() : inReview();
  }

  @Override
  public int found(int most) {
    if (!isWanted(wish.state())) {
      return 0;
    }
    Found found = wish.on(side);
    if (!found.areFew() && all() <= Found.FIRST) {
      return among("", most).size();
    }
    Set<String> people = new HashSet<>();
    found.forSome(
        some -> {
          people.addAll(listed(some, "", some.size()));
          return people.size() >= most;
        });
    return people.size();
  }

  /** How many there are, asked about or not. */
  private long alike() {
    return query("select count(o.person)" + LIST + OF_SIDE + typed(), Long.class).getSingleResult();
  }

  /**
   * From the questions, because these are few: so it asks for the number of those who are alone,
   * where databases would look through all of them to see if there is one. Whoever is asked about
   * twice is one.
   */
  private long inReview() {
    String person = "r." + Loners.column(side);
    String alone =
        "select count(o.person)" + LIST + OF_SIDE + typed() + " and o.person = " + person;
    return query(
            "select count(distinct " + person + ")" + ASKED + " and (" + alone + ") > 0",
            Long.class)
        .getSingleResult();
  }

  private boolean isWanted(@Nullable State state) {
    return state == null || state == State.IN_REVIEW || state == alone();
  }

  private State alone() {
    return side == Side.NETWORK ? State.NETWORK_ONLY : State.BUILDER_ONLY;
  }

  private String asked(String alias) {
    return "case when exists (select 1"
        + ASKED
        + " and r."
        + Loners.column(side)
        + " = "
        + alias
        + ".person) then true else false end";
  }

  /** From where those come whom the search finds. */
  private String chosen() {
    return " from "
        + Found.from("LonerRow o", "o.person")
        + wanted()
        + " and "
        + wish.on(side).said();
  }

  private String wanted() {
    return OF_SIDE + typed() + standing(wish.state());
  }

  private String typed() {
    return type == null ? "" : " and o.typeKey = :type";
  }

  private String order() {
    return " order by o.link, o.side, " + (type == null ? "" : "o.typeKey, ") + "o.person";
  }

  private <T> TypedQuery<T> query(String text, Class<T> result) {
    TypedQuery<T> query =
        wish.entities()
            .createQuery(text, result)
            .setParameter("link", wish.link().value())
            .setParameter("side", side);
    if (text.contains(":place")) {
      query.setParameter("place", place);
    }
    return type == null ? query : query.setParameter("type", type);
  }

  private String standing(@Nullable State state) {
    String column = "r." + Loners.column(side);
    if (state == State.IN_REVIEW) {
      return " and o.person in (select " + column + ASKED + ")";
    }
    return state == null
        ? ""
        : " and not exists (select 1" + ASKED + " and " + column + " = o.person)";
  }

  Optional<PersonLine> one(String person) {
    return of(List.of(person)).stream().findFirst();
  }

  /** Those who are one of {@code people}, also in links that are no longer in use. */
  List<PersonLine> of(List<String> people) {
    return known(
        people,
        " and c.gone = false and not exists (select 1 from PairRow p"
            + " where p.link = :link and p.inForce is not null and p."
            + Loners.column(side)
            + " = c.person)");
  }

  private List<PersonLine> known(List<String> people, String condition) {
    InList list = new InList(wish.entities(), people);
    String query =
        SELECT
            + asked("c")
            + " from ContactRow c where c.place = :place and "
            + list.condition("c.person")
            + condition;
    return list.set(wish.entities().createQuery(query, Object[].class))
        .setParameter("place", place)
        .setParameter("link", wish.link().value())
        .getResultStream()
        .map(this::line)
        .toList();
  }

  private PersonLine line(Object[] row) {
    Contact contact = ContactJson.read((String) row[0], (Instant) row[2], (String) row[1]);
    boolean asked = (Boolean) row[3];
    boolean network = side == Side.NETWORK;
    return new PersonLine(
        prefix() + contact.id(),
        wish.link(),
        PeopleList.called(contact),
        asked ? State.IN_REVIEW : alone(),
        null,
        network ? contact.id() : null,
        network ? null : contact.id());
  }
}
