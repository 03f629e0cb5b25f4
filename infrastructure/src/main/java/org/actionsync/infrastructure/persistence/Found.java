package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.actionsync.domain.contact.SearchWords;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search finds at one place.
 *
 * <p>If these are very few they are known by name. If one of the words is said of few, a list asks
 * the index of words who they are. If all are said of many it looks through the first of everybody,
 * and has its page soon just because they are many; where it has not, it asks the index too. What
 * is found is the same.
 *
 * @param side whose place it is; parameters are called after it
 * @param place its number
 * @param typed the words of the search, the one that is said of the fewest first; none when nobody
 *     is searched
 * @param few whether the first word is said of few
 * @param people who they are; null when these may be more than {@link #VERY_FEW}
 */
record Found(
    Side side, long place, List<String> typed, boolean few, @Nullable List<String> people) {

  /** So many a database looks up in less time than anybody notices. */
  static final int FEW = 3000;

  private static final int VERY_FEW = 300;

  /** Ends the query for those among whom a page is found of what is said of many. */
  private static final String FIRST = " limit 3500";

  static Found everybody(Side side) {
    return new Found(side, 0, List.of(), false, null);
  }

  /** Those at a place whom {@code search} finds; everybody if there is none. */
  static Found at(EntityManager entities, Side side, long place, @Nullable String search) {
    List<String> words = new ArrayList<>(search == null ? List.of() : SearchWords.typed(search));
    words.sort(Comparator.comparing(String::length).reversed()); // the likeliest to be rare
    for (String word : List.copyOf(words)) {
      Found one = new Found(side, place, List.of(word), false, null);
      if (one.people(entities).setFirstResult(FEW).setMaxResults(1).getResultList().isEmpty()) {
        words.remove(word);
        words.add(0, word);
        return new Found(side, place, words, true, null).named(entities);
      }
    }
    return new Found(side, place, words, false, null);
  }

  /** With their names, if they are very few. */
  private Found named(EntityManager entities) {
    List<String> names = people(entities).setMaxResults(VERY_FEW + 1).getResultList();
    return names.size() > VERY_FEW
        ? this
        : new Found(side, place, typed, few, names.stream().distinct().toList());
  }

  /** Who they are, once for each word that is said of them, in the order of the index. */
  private TypedQuery<String> people(EntityManager entities) {
    return set(
        entities.createQuery(
            "select w.person from WordRow w where "
                + said()
                + " order by w.place, w.word, w.person",
            String.class));
  }

  boolean isNobody() {
    return people != null && people.isEmpty();
  }

  /**
   * The first so many whom a list finds, by its names.
   *
   * @param firstOfAll asks for those who are found {@link #among} the first of all
   * @param all asks for all who are {@link #chosen}, in order
   */
  List<String> first(
      int many, Supplier<TypedQuery<String>> firstOfAll, Supplier<TypedQuery<String>> all) {
    if (isNobody()) {
      return List.of();
    }
    List<String> found =
        few ? List.of() : set(firstOfAll.get()).setMaxResults(many).getResultList();
    return found.size() == many ? found : set(all.get()).setMaxResults(many).getResultList();
  }

  /**
   * The query for those who are found among the first of a list, by its names and in its order.
   *
   * @param name what the list calls somebody
   * @param person who that is
   * @param list from where it has them, in order
   */
  String among(String name, String person, String list) {
    return "select x.name from (select "
        + name
        + " as name, "
        + person
        + " as person"
        + list
        + FIRST
        + ") x where "
        + are("x.person")
        + " order by x.name";
  }

  /** How many a query finds of those who are {@link #chosen}. */
  long count(TypedQuery<Long> query) {
    return isNobody() ? 0 : set(query).getSingleResult();
  }

  /**
   * From where a query has those who {@link #chosen are found}.
   *
   * @param row what is listed, under an alias
   * @param person who that is
   */
  String from(String row, String person) {
    return people == null ? "WordRow w join " + row + " on " + person + " = w.person" : row;
  }

  /** The condition there; each comes once for each word that is said of them. */
  String chosen(String person) {
    return people == null ? said() : are(person);
  }

  /** The condition on {@code WordRow w} that all words are said of its person. */
  private String said() {
    return Stream.iterate(1, i -> i < typed.size(), i -> i + 1)
        .map(i -> " and " + isSaid("w.person", i))
        .reduce(word("w", "w.word", 0), String::concat);
  }

  /** The condition that somebody is found. */
  String are(String person) {
    if (people != null) {
      return people.isEmpty() ? "1 = 0" : person + " in (:" + names() + ")";
    }
    return Stream.iterate(0, i -> i < typed.size(), i -> i + 1)
        .map(i -> isSaid(person, i))
        .collect(joining(" and "));
  }

  private String names() {
    return "people_" + side;
  }

  /**
   * By the words of this person, and never by who says the word: PostgreSQL takes every word for a
   * rare one, and would look through all of those for each person.
   */
  private String isSaid(String person, int i) {
    String word = "w" + i;
    return "exists (select 1 from WordRow "
        + word
        + " where "
        + word(word, "concat(" + word + ".word, '')", i)
        + " and "
        + word
        + ".person = "
        + person
        + ")";
  }

  private String word(String alias, String word, int i) {
    String of = i + "_" + side;
    return String.join(
        " and ",
        alias + ".place = :place_" + side,
        word + " >= :word" + of,
        word + " < :behind" + of);
  }

  /** Sets the parameters of these conditions. */
  <Q extends Query> Q set(Q query) {
    if (people == null) {
      query.setParameter("place_" + side, place);
      for (int i = 0; i < typed.size(); i++) {
        query.setParameter("word" + i + "_" + side, WordRow.digits(typed.get(i)));
        query.setParameter("behind" + i + "_" + side, WordRow.behind(typed.get(i)));
      }
    } else if (!people.isEmpty()) {
      query.setParameter(names(), people);
    }
    return query;
  }
}
