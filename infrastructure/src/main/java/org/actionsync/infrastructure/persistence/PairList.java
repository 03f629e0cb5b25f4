package org.actionsync.infrastructure.persistence;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.People.State;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/** The pairs in force of a link, detached ones too. */
final class PairList implements PeopleList {

  static final String LETTER = "p.";

  private final Wish wish;
  private final Places places;

  PairList(Wish wish, Places places) {
    this.wish = wish;
    this.places = places;
  }

  @Override
  public List<PersonLine> page(@Nullable String after, int first) {
    String start = PeopleList.start(after, LETTER);
    return start == null || !isWanted()
        ? List.of()
        : lines(" and p.name > :after order by p.link, p.name", start, first);
  }

  Optional<PersonLine> one(String pair) {
    return lines(" and p.name = :after", pair, 1).stream().findFirst();
  }

  /** Those who are one of {@code people} on {@code side}. */
  List<PersonLine> of(Side side, List<String> people) {
    String column = side == Side.NETWORK ? "activist" : "entity";
    return lines(" and p." + column + " in (:after)", people, people.size());
  }

  private List<PersonLine> lines(String rest, Object parameter, int first) {
    return query("select p, a, e", rest, Object[].class)
        .setParameter("after", parameter)
        .setMaxResults(first)
        .getResultStream()
        .map(row -> line((PairRow) row[0], (ContactRow) row[1], (ContactRow) row[2]))
        .toList();
  }

  @Override
  public long count() {
    return isWanted() ? query("select count(p)", "", Long.class).getSingleResult() : 0;
  }

  private boolean isWanted() {
    State state = wish.state();
    return state == null || state == State.PAIRED || state == State.DETACHED;
  }

  private <T> TypedQuery<T> query(String select, String rest, Class<T> result) {
    String wanted =
        (wish.isSearch() ? " and (" + wish.like("a") + " or " + wish.like("e") + ")" : "")
            + (wish.state() == null ? "" : " and p.detached = " + (wish.state() == State.DETACHED));
    TypedQuery<T> query =
        wish.entities()
            .createQuery(
                select
                    + " from PairRow p"
                    + " left join ContactRow a on a.place = :network and a.person = p.activist"
                    + " left join ContactRow e on e.place = :builder and e.person = p.entity"
                    + " where p.link = :link and p.baseline is not null"
                    + wanted
                    + rest,
                result)
            .setParameter("network", places.network())
            .setParameter("builder", places.builder())
            .setParameter("link", wish.link().value());
    wish.setPart(query);
    return query;
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
