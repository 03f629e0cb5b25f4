package org.actionsync.infrastructure.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.actionsync.domain.contact.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search finds at one place.
 *
 * <p>If there are few they are known by name, from the index of words, and a list looks at them
 * alone. If there are many a list goes through everybody, and has its page soon just because they
 * are many. What is found is the same.
 *
 * @param typed the words of the search; none when nobody is searched
 * @param few the only people who can be meant; null when that may be anybody
 */
record Found(List<String> typed, @Nullable List<String> few) {

  static final Found EVERYBODY = new Found(List.of(), null);

  private static final int FEW = 1000;
  private static final char ESCAPE = '!';

  /** Those at a place whom {@code search} finds. */
  static Found at(EntityManager entities, long place, @Nullable String search) {
    List<String> typed = search == null ? List.of() : SearchWords.typed(search);
    List<String> rarest =
        typed.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    for (String word : rarest) {
      List<String> people = beginning(entities, place, word);
      if (people.size() <= FEW) {
        return new Found(typed, people.stream().distinct().toList());
      }
    }
    return new Found(typed, null);
  }

  private static List<String> beginning(EntityManager entities, long place, String word) {
    return entities
        .createQuery(
            "select w.person from WordRow w"
                + " where w.place = :place and w.word >= :word and w.word < :behind",
            String.class)
        .setParameter("place", place)
        .setParameter("word", WordRow.digits(word))
        .setParameter("behind", WordRow.behind(word))
        .setMaxResults(FEW + 1)
        .getResultList();
  }

  /** Whether all of the few are meant, because they were found by the only word. */
  boolean isCertain() {
    return few != null && typed.size() == 1;
  }

  boolean isNobody() {
    return few != null && few.isEmpty();
  }

  /**
   * The condition.
   *
   * @param person who is listed
   * @param contact the row of that person
   */
  String condition(String person, String contact) {
    List<String> conditions = new ArrayList<>();
    if (few != null) {
      conditions.add(person + " in (:few)");
    }
    for (int i = 0; i < typed.size() && !isCertain(); i++) {
      conditions.add(contact + ".searchText like :typed" + i + " escape '" + ESCAPE + "'");
    }
    return conditions.isEmpty() ? "1 = 1" : "(" + String.join(" and ", conditions) + ")";
  }

  void set(Query query) {
    if (few != null) {
      query.setParameter("few", few);
    }
    for (int i = 0; i < typed.size() && !isCertain(); i++) {
      String part = typed.get(i).replaceAll("([!%_])", "!$1");
      query.setParameter("typed" + i, "%" + ContactRow.BEGINS + part + "%");
    }
  }
}
