package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.actionsync.domain.contact.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search finds at one place; nothing is looked up before a list asks.
 *
 * <p>If one of the words is said of few, a list asks the index of words who they are, and looks
 * these up. If all words are said of many it looks through the first of everybody, and has its page
 * soon just because they are many; where it has not, it asks the index too. What is found is the
 * same. Whoever counts takes some at a time from the index, until there are enough.
 */
final class Found {

  /** So many a database looks up in less time than anybody notices. */
  static final int FEW = 5000;

  /** So many of a list are looked at one by one. */
  static final int FIRST = 2100;

  /** Among so many a page is found when every tenth is. */
  private static final int SOME = 600;

  /** So much of the index of words is read at once. */
  private static final int ROWS_AT_ONCE = 1000;

  /** So many are looked up by name in one statement. */
  static final int AT_ONCE = 512;

  private static final int VERY_FEW = 300;

  private final EntityManager entities;
  private final long place;

  /** The words of the search, once it is known the one that is said of the fewest first. */
  private final List<String> typed;

  private @Nullable Boolean few;
  private @Nullable List<String> firstWords;

  /**
   * Those at a place whom {@code search} finds.
   *
   * @param place its number
   * @param search the words; null for everybody
   */
  Found(EntityManager entities, long place, @Nullable String search) {
    this(entities, place, search == null ? List.of() : SearchWords.typed(search));
  }

  private Found(EntityManager entities, long place, List<String> typed) {
    this.entities = entities;
    this.place = place;
    this.typed = new ArrayList<>(typed);
  }

  boolean isEverybody() {
    return typed.isEmpty();
  }

  /** Whether one of the words is said of few, so that it is soon known who is found. */
  boolean areFew() {
    if (few == null) {
      few = false;
      typed.sort(Comparator.comparing(String::length).reversed()); // the likeliest to be rare
      for (String word : List.copyOf(typed)) {
        if (isSaidOfFew(word)) {
          typed.remove(word);
          typed.add(0, word);
          few = true;
          break;
        }
      }
    }
    return few;
  }

  private boolean isSaidOfFew(String word) {
    Found one = new Found(entities, place, List.of(word));
    return one.words(FEW, 1).isEmpty();
  }

  /** Who they are, once for each word that is said of them, in the order of the index. */
  private List<String> words(int from, int atMost) {
    return said("select w.person from WordRow w where "
            + said()
            + " order by w.place, w.word, w.person")
        .setFirstResult(from)
        .setMaxResults(atMost)
        .getResultList();
  }

  /** Who they are if they are very few, else nothing. */
  private Optional<List<String>> veryFew() {
    if (firstWords == null) {
      firstWords = areFew() ? words(0, VERY_FEW + 1) : List.of();
    }
    return areFew() && firstWords.size() <= VERY_FEW
        ? Optional.of(firstWords.stream().distinct().toList())
        : Optional.empty();
  }

  /**
   * The next who are found behind somebody, in the order of the database.
   *
   * @return some hundred, as far as there are any
   */
  List<String> behind(String after) {
    return said("select w.person from WordRow w where "
            + said()
            + " and concat(w.person, '') > :after order by w.person")
        .setParameter("after", after)
        .setMaxResults(2 * AT_ONCE)
        .getResultStream()
        .distinct()
        .limit(AT_ONCE)
        .toList();
  }

  private TypedQuery<String> said(String query) {
    return setWords(entities.createQuery(query, String.class));
  }

  /**
   * Gives who is found, some at a time, until somebody has enough; who is found by several words
   * may come again.
   *
   * @param hasEnough takes some of them, and tells whether no more are needed
   */
  void forSome(Predicate<List<String>> hasEnough) {
    if (typed.size() > 1) {
      areFew(); // which finds the word that leads to the fewest
    }
    int from = 0;
    List<String> next;
    do {
      next = words(from, ROWS_AT_ONCE);
      from += ROWS_AT_ONCE;
    } while (!give(next, hasEnough) && next.size() == ROWS_AT_ONCE);
  }

  private static boolean give(List<String> all, Predicate<List<String>> hasEnough) {
    List<String> each = all.stream().distinct().toList();
    for (int from = 0; from < each.size(); from += AT_ONCE) {
      if (hasEnough.test(each.subList(from, Math.min(from + AT_ONCE, each.size())))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first so many whom a list finds; when all words are said of many, by looking through more
   * and more of the list before all are asked for.
   *
   * @param among asks for those {@link #among} so many
   * @param all asks for those {@link #chosen}
   */
  List<String> first(int many, IntFunction<List<String>> among, Supplier<List<String>> all) {
    for (int first : areFew() ? List.<Integer>of() : List.of(SOME, FIRST)) {
      List<String> found = among.apply(first);
      if (found.size() == many) {
        return found;
      }
    }
    return all.get();
  }

  /**
   * The query for those who are found among the first of a list, by its names and in its order.
   *
   * @param name what the list calls somebody
   * @param person who that is
   * @param list from where it has them, in order
   * @param first among so many
   */
  String among(String name, String person, String list, int first) {
    return "select x.name from (select "
        + name
        + " as name, "
        + person
        + " as person"
        + list
        + " limit "
        + first
        + ") x where "
        + are("x.person")
        + " order by x.name";
  }

  /**
   * From where a query has those who {@link #chosen are found}.
   *
   * @param row what is listed, under an alias
   * @param person who that is
   */
  String from(String row, String person) {
    return veryFew().isPresent() ? row : "WordRow w join " + row + " on " + person + " = w.person";
  }

  /** The condition there; each comes once for each word that is said of them. */
  String chosen(String person) {
    return veryFew().isPresent() ? are(person) : said();
  }

  /** The condition on {@code WordRow w} that all words are said of its person. */
  private String said() {
    return Stream.iterate(1, i -> i < typed.size(), i -> i + 1)
        .map(i -> " and " + isSaid("w.person", i))
        .reduce(word("w", "w.word", 0), String::concat);
  }

  /** The condition that somebody is found. */
  private String are(String person) {
    if (veryFew().isPresent()) {
      List<String> people = veryFew().get();
      return people.isEmpty() ? "1 = 0" : new InList(people).condition(person);
    }
    return Stream.iterate(0, i -> i < typed.size(), i -> i + 1)
        .map(i -> isSaid(person, i))
        .collect(joining(" and "));
  }

  /**
   * By the words of this person, and never by who says the word: PostgreSQL takes every word for a
   * rare one, and would look through all of those for each person.
   */
  private static String isSaid(String person, int i) {
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

  private static String word(String alias, String word, int i) {
    return String.join(
        " and ", alias + ".place = :at", word + " >= :word" + i, word + " < :behind" + i);
  }

  /** Sets the parameters of what is {@link #among} or {@link #chosen}. */
  <Q extends Query> Q set(Q query) {
    if (veryFew().isEmpty()) {
      return setWords(query);
    }
    List<String> people = veryFew().get();
    return people.isEmpty() ? query : new InList(people).set(query);
  }

  private <Q extends Query> Q setWords(Q query) {
    query.setParameter("at", place);
    for (int i = 0; i < typed.size(); i++) {
      query.setParameter("word" + i, WordRow.digits(typed.get(i)));
      query.setParameter("behind" + i, WordRow.behind(typed.get(i)));
    }
    return query;
  }
}
