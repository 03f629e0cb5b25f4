package org.actionsync.infrastructure.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
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

  static final int FEW = 2000;
  private static final int STRIDE = 500;
  private static final int LONGEST_STRIDE = 8000;
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

  /** Whether a list has to go through everybody. */
  boolean isAmongAll() {
    return few == null && !typed.isEmpty();
  }

  /**
   * Goes through a list in its order until enough are found. The database would rather look for
   * them all and sort them, because it cannot know how many there are.
   *
   * @param list names and search texts of everybody behind {@code :after}
   */
  List<String> walk(TypedQuery<Object[]> list, String after, int first) {
    List<String> found = new ArrayList<>();
    String behind = after;
    boolean more = true;
    for (int stride = STRIDE; more && found.size() < first; ) {
      List<Object[]> some =
          list.setParameter("after", behind).setMaxResults(stride).getResultList();
      some.stream().filter(row -> isIn((String) row[1])).forEach(row -> found.add((String) row[0]));
      more = some.size() == stride;
      behind = more ? (String) some.get(some.size() - 1)[0] : behind;
      stride = Math.min(2 * stride, LONGEST_STRIDE);
    }
    return found.subList(0, Math.min(first, found.size()));
  }

  private boolean isIn(@Nullable String searchText) {
    return searchText != null
        && typed.stream().allMatch(word -> searchText.contains(ContactRow.BEGINS + word));
  }

  boolean isNobody() {
    return few != null && few.isEmpty();
  }

  /**
   * The condition.
   *
   * @param person who is listed
   * @param contact the alias of that person's row; parameters are called after it, so that they
   *     differ from those of another place
   */
  String condition(String person, String contact) {
    List<String> conditions = new ArrayList<>();
    if (few != null) {
      conditions.add(person + " in (:few_" + contact + ")");
    }
    for (int i = 0; i < typed.size() && !isCertain(); i++) {
      conditions.add(
          contact + ".searchText like :typed_" + contact + i + " escape '" + ESCAPE + "'");
    }
    return "(" + String.join(" and ", conditions) + ")";
  }

  /** Sets the parameters of the condition on {@code contact}. */
  void set(Query query, String contact) {
    if (few != null) {
      query.setParameter("few_" + contact, few);
    }
    for (int i = 0; i < typed.size() && !isCertain(); i++) {
      String part = typed.get(i).replaceAll("([!%_])", "!$1");
      query.setParameter("typed_" + contact + i, "%" + ContactRow.BEGINS + part + "%");
    }
  }
}
