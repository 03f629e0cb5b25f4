package org.actionsync.infrastructure.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.actionsync.application.port.People.PersonLine;
import org.actionsync.application.port.People.State;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.jspecify.annotations.Nullable;

/** One of the lists that the people of a link are made of. */
interface PeopleList {

  /**
   * Who is wanted.
   *
   * @param entities where they are
   * @param link whose people
   * @param network whom of Action Network
   * @param builder whom of Action Builder
   * @param state only in this state; null for all
   */
  record Wish(
      EntityManager entities, LinkId link, Found network, Found builder, @Nullable State state) {

    /** Everybody there is. */
    static Wish all(EntityManager entities, LinkId link) {
      return new Wish(entities, link, Places.NONE, null, null);
    }

    /**
     * Those at these places whom a search finds.
     *
     * @param search the words; null for everybody
     */
    Wish(
        EntityManager entities,
        LinkId link,
        Places places,
        @Nullable String search,
        @Nullable State state) {
      this(
          entities,
          link,
          new Found(entities, Side.NETWORK, places.network(), search),
          new Found(entities, Side.BUILDER, places.builder(), search),
          state);
    }

    Found on(Side side) {
      return side == Side.NETWORK ? network : builder;
    }

    /**
     * The order of a list within a query that has the same order: PostgreSQL sees that it is the
     * same, and stops early, if both name nothing else.
     *
     * @param column what the list is ordered by
     * @param byIndex the same with what the index begins with, which H2 needs to use it
     */
    String within(String column, String byIndex) {
      return InList.takesArrays(entities) ? " order by " + column : byIndex;
    }

    boolean isForEverybody() {
      return network.isEverybody();
    }
  }

  /** The first ones behind the name {@code after}, whatever list it belongs to. */
  List<PersonLine> page(@Nullable String after, int first);

  /** How many there are in all, found or not. */
  long all();

  /** How many are found, or {@code most} and perhaps more. */
  int found(int most);

  /** Where a list goes on behind {@code after}; null when all of it comes before. */
  static @Nullable String start(@Nullable String after, String prefix) {
    if (after == null || after.compareTo(prefix) < 0) {
      return "";
    }
    return after.startsWith(prefix) ? after.substring(prefix.length()) : null;
  }

  /** Given and family name, or what else is known. */
  static @Nullable String called(Contact contact) {
    return Stream.of(
            Stream.of(contact.fullName()),
            contact.emails().stream().map(item -> item.address().value()),
            contact.numbers().stream().map(item -> item.number().digits()))
        .flatMap(texts -> texts)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
