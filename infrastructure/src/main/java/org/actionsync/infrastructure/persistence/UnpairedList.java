package org.actionsync.infrastructure.persistence;

import jakarta.persistence.TypedQuery;
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
      "exists (select 1 from ReviewRow r where r.link = :link and r.settledAt is null and r.";

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
    if (start == null || !isWanted()) {
      return List.of();
    }
    return lines(" and c.person > :after order by c.place, c.person", start, first);
  }

  Optional<PersonLine> one(String person) {
    return lines(" and c.person = :after", person, 1).stream().findFirst();
  }

  /** Those who are one of {@code people}. */
  List<PersonLine> of(List<String> people) {
    return lines(" and c.person in (:after)", people, people.size());
  }

  private List<PersonLine> lines(String rest, Object parameter, int first) {
    String asked = "case when " + ASKED + column() + " = c.person) then true else false end";
    return query("select c, " + asked, rest, Object[].class)
        .setParameter("after", parameter)
        .setMaxResults(first)
        .getResultStream()
        .map(row -> line((ContactRow) row[0], (Boolean) row[1]))
        .toList();
  }

  @Override
  public long count() {
    return isWanted() ? query("select count(c)", "", Long.class).getSingleResult() : 0;
  }

  private boolean isWanted() {
    State state = wish.state();
    return state == null || state == State.IN_REVIEW || state == alone();
  }

  private State alone() {
    return side == Side.NETWORK ? State.NETWORK_ONLY : State.BUILDER_ONLY;
  }

  private String column() {
    return side == Side.NETWORK ? "activist" : "entity";
  }

  private <T> TypedQuery<T> query(String select, String rest, Class<T> result) {
    String asked = ASKED + column() + " = c.person)";
    String wanted =
        (type == null ? "" : " and c.typeKey = :type")
            + (wish.isSearch() ? " and " + wish.like("c") : "")
            + (wish.state() == State.IN_REVIEW ? " and " + asked : "")
            + (wish.state() == alone() ? " and not " + asked : "");
    TypedQuery<T> query =
        wish.entities()
            .createQuery(
                select
                    + " from ContactRow c where c.place = :place and c.gone = false"
                    + " and not exists (select 1 from PairRow p where p.link = :link"
                    + " and p.baseline is not null and p."
                    + column()
                    + " = c.person)"
                    + wanted
                    + rest,
                result)
            .setParameter("place", place)
            .setParameter("link", wish.link().value());
    if (type != null) {
      query.setParameter("type", type);
    }
    wish.setPart(query);
    return query;
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
