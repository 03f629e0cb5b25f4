package org.actionsync.infrastructure.persistence;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.People.State;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/** The people of one side who are in no pair in force. */
final class UnpairedList implements PeopleList {

  private static final String ASKED =
      " from ReviewRow r where r.link = :link and r.settledAt is null";

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
    if (start == null || isNobody(wish.state())) {
      return List.of();
    }
    Found found = wish.on(side);
    if (found.isAmongAll()) {
      List<String> people =
          found.walk(
              list("select o.person, c.searchText", wish.state(), Object[].class), start, first);
      return people.isEmpty() ? List.of() : inOrder(people);
    }
    return list("select c, " + asked("o"), wish.state(), Object[].class)
        .setParameter("after", start)
        .setMaxResults(first)
        .getResultStream()
        .map(row -> line((ContactRow) row[0], (Boolean) row[1]))
        .toList();
  }

  /** All of them, even who has left since: who is missing would end the list too early. */
  private List<PersonLine> inOrder(List<String> people) {
    List<PersonLine> lines = new ArrayList<>(known(people, ""));
    lines.sort(comparing(line -> people.indexOf(requireNonNull(line.on(side)).value())));
    return lines;
  }

  @Override
  public long count() {
    boolean simple = wish.state() == alone() && wish.isForEverybody();
    return simple ? count(null) - count(State.IN_REVIEW) : count(wish.state());
  }

  private long count(@Nullable State state) {
    return isNobody(state)
        ? 0
        : list("select count(o)", state, Long.class).setParameter("after", "").getSingleResult();
  }

  private boolean isNobody(@Nullable State state) {
    return wish.on(side).isNobody()
        || (state != null && state != State.IN_REVIEW && state != alone());
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

  /** Those behind {@code after}; by their contact data only where these are wanted. */
  private <T> TypedQuery<T> list(String select, @Nullable State state, Class<T> result) {
    Found found = wish.on(side);
    boolean counts = result == Long.class;
    boolean walks = !counts && found.isAmongAll();
    boolean contacts = !counts || type != null || !wish.isForEverybody();
    String query =
        select
            + " from LonerRow o"
            // Behind whom is said of both, else PostgreSQL may read all contacts before it too.
            + (contacts
                ? " join ContactRow c on c.place = :place and c.person = o.person"
                    + " and c.gone = false and c.person > :after"
                : "")
            + " where o.link = :link and o.side = :side and o.person > :after"
            + (type == null ? "" : " and c.typeKey = :type")
            + (wish.isForEverybody() || walks ? "" : " and " + found.condition("o.person", "c"))
            + standing(state)
            + (counts ? "" : " order by o.link, o.side, o.person");
    TypedQuery<T> list =
        wish.entities()
            .createQuery(query, result)
            .setParameter("link", wish.link().value())
            .setParameter("side", side);
    if (contacts) {
      list.setParameter("place", place);
    }
    if (type != null) {
      list.setParameter("type", type);
    }
    if (!walks) {
      found.set(list, "c");
    }
    return list;
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
    return wish.entities()
        .createQuery(
            "select c, "
                + asked("c")
                + " from ContactRow c where c.place = :place and c.person in (:people)"
                + condition,
            Object[].class)
        .setParameter("place", place)
        .setParameter("link", wish.link().value())
        .setParameter("people", people)
        .getResultStream()
        .map(row -> line((ContactRow) row[0], (Boolean) row[1]))
        .toList();
  }

  private PersonLine line(ContactRow row, boolean asked) {
    Contact contact = row.toContact();
    boolean network = side == Side.NETWORK;
    return new PersonLine(
        prefix() + row.person,
        wish.link(),
        PeopleList.called(contact),
        asked ? State.IN_REVIEW : alone(),
        null,
        network ? contact.id() : null,
        network ? null : contact.id());
  }
}
