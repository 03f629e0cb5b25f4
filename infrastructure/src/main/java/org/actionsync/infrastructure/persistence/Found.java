package org.actionsync.infrastructure.persistence;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.actionsync.domain.contact.SearchWords;
import org.actionsync.domain.contact.Side;
import org.jspecify.annotations.Nullable;

/**
 * Whom a search finds at one place; nothing is looked up before a list asks.
 *
 * <p>If one of the words is said of few, a list asks the index of words who they are, and looks
 * these up. If all words are said of many it looks through the first of everybody, and has its page
 * soon just because they are many; where it has not, it asks the index too. So do pairs in
 * PostgreSQL where one word is said of {@link #areSome some}. What is found is the same. Whoever
 * counts takes some at a time from the index, until there are enough.
 */
final class Found {

  /** So many a database looks up in less time than anybody notices. */
  static final int FEW = 5000;

  /** So many of a list are looked at one by one. */
  static final int FIRST = 2100;

  /** So many of a list are looked at where the database has all who are found in its memory. */
  private static final int FIRST_BY_HEART = 12_000;

  /** So much of the index of words is read at once; most are in it by a name and an e-mail. */
  private static final int ROWS_AT_ONCE = 1300;

  /** So many are looked up by name in each statement for a count. */
  private static final int COUNTED_AT_ONCE = 320;

  private static final int VERY_FEW = 300;

  /** Most of them are in the index by a name and an e-mail: of 100,000 it is each two hundredth. */
  private static final int SOME = 1000;

  private static final String IN_ORDER = " order by w.place, w.word, w.person";

  private final EntityManager entities;
  private final Side side;
  private final long place;

  /** The words of the search, once it is known the one that is said of the fewest first. */
  private final List<String> typed;

  private @Nullable Long fewest;
  private @Nullable List<String> firstWords;
  private @Nullable List<String> firstToCount;

  /**
   * Those at a place whom {@code search} finds.
   *
   * @param side where the place is
   * @param place its number
   * @param search the words; null for everybody
   */
  Found(EntityManager entities, Side side, long place, @Nullable String search) {
    this(entities, side, place, search == null ? List.of() : SearchWords.typed(search));
  }

  private Found(EntityManager entities, Side side, long place, List<String> typed) {
    this.entities = entities;
    this.side = side;
    this.place = place;
    this.typed = new ArrayList<>(typed);
  }

  boolean isEverybody() {
    return typed.isEmpty();
  }

  /** Whether one of the words is said of few, so that it is soon known who is found. */
  boolean areFew() {
    return fewest() <= FEW;
  }

  /**
   * Whether these are few, but so many that a list which hardly has others has its page soon by
   * looking through the first of it.
   */
  boolean areSome() {
    return areFew() && typed.size() == 1 && fewest() > SOME;
  }

  /** How many rows the rarest of the words has; of more than few only that they are more. */
  private long fewest() {
    if (fewest == null) {
      Map<String, Long> rows = new HashMap<>();
      typed.forEach(word -> rows.put(word, rows(word)));
      typed.sort(
          Comparator.<String, Long>comparing(rows::get) // and the likeliest to be rare of many
              .thenComparing(String::length, Comparator.reverseOrder()));
      fewest = Collections.min(rows.values());
    }
    return fewest;
  }

  private long rows(String word) {
    Found one = new Found(entities, side, place, List.of(word));
    String query =
        "select count(x.person) from (select w.person as person from WordRow w where "
            + one.said()
            + IN_ORDER
            + " limit "
            + (FEW + 1)
            + ") x";
    return one.set(entities.createQuery(query, Long.class)).getSingleResult();
  }

  /** Who they are, once for each word that is said of them, in the order of the index. */
  private List<String> words(int from, int atMost) {
    return said(people() + IN_ORDER).setFirstResult(from).setMaxResults(atMost).getResultList();
  }

  /** Who they are if they are very few; else nothing, and lists have to ask for them. */
  Optional<List<String>> veryFew() {
    if (!areFew() || (typed.size() == 1 && fewest() > VERY_FEW)) {
      return Optional.empty();
    }
    if (firstWords == null) {
      firstWords = fewest() == 0 ? List.of() : words(0, VERY_FEW + 1);
    }
    return firstWords.size() <= VERY_FEW
        ? Optional.of(firstWords.stream().distinct().toList())
        : Optional.empty();
  }

  /** All of them, when they are few. */
  List<String> few() {
    return veryFew().orElseGet(() -> behind("", FEW));
  }

  /**
   * The next who are found behind somebody, in the order of the database.
   *
   * @return so many, or fewer when there are no more
   */
  List<String> behind(String after, int many) {
    return said("select distinct w.person from WordRow w where "
            + said()
            + " and concat(w.person, '') > :after order by w.person")
        .setParameter("after", after)
        .setMaxResults(many)
        .getResultList();
  }

  private TypedQuery<String> said(String query) {
    return set(entities.createQuery(query, String.class));
  }

  /**
   * Gives who is found, each once and some at a time, until somebody has enough.
   *
   * @param hasEnough takes some of them, and tells whether no more are needed
   */
  void forSome(Predicate<List<String>> hasEnough) {
    if (typed.size() > 1 && veryFew().isPresent()) {
      give(veryFew().get(), hasEnough);
      return;
    }
    Set<String> given = new HashSet<>();
    int from = 0;
    List<String> next = firstToCount();
    while (!give(next.stream().filter(given::add).toList(), hasEnough)
        && next.size() == ROWS_AT_ONCE) {
      from += ROWS_AT_ONCE;
      next = words(from, ROWS_AT_ONCE);
    }
  }

  private List<String> firstToCount() {
    if (firstToCount == null) {
      firstToCount = words(0, ROWS_AT_ONCE);
    }
    return firstToCount;
  }

  private static boolean give(List<String> each, Predicate<List<String>> hasEnough) {
    for (int from = 0; from < each.size(); from += COUNTED_AT_ONCE) {
      if (hasEnough.test(each.subList(from, Math.min(from + COUNTED_AT_ONCE, each.size())))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first so many whom a list finds where all words are said of many, by looking through the
   * first of the list before all are asked for.
   *
   * @param among asks for those {@link #among} the {@link #FIRST}
   * @param all asks for all of whom the words are {@link #said}
   */
  static List<String> first(int many, Supplier<List<String>> among, Supplier<List<String>> all) {
    List<String> found = among.get();
    return found.size() == many ? found : all.get();
  }

  /**
   * The query for those who are found among the {@link #FIRST} of a list, by its names and in its
   * order; PostgreSQL looks at no more of them than it needs.
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
        + " limit "
        + FIRST
        + ") x where "
        + are("x.person")
        + " order by x.name";
  }

  /**
   * The query for those pairs of whom one side or the other is found, among the first of all. For a
   * database that looks up both sides once and keeps them: PostgreSQL does in a {@code case}, and
   * only there, because it takes every word for a rare one.
   *
   * @param list from where it has pairs {@code p}, in order, with all that it asks of them in one
   *     index
   */
  static String eitherSide(Found network, Found builder, String list) {
    return "select x.name from (select p.inForce as name, p.activist as activist, p.entity as"
        + " entity"
        + list
        + " limit "
        + FIRST_BY_HEART
        + ") x where case when x.activist in ("
        + network.people()
        + ") then true when x.entity in ("
        + builder.people()
        + ") then true else false end = true order by x.name";
  }

  private String people() {
    return "select w.person from WordRow w where " + said();
  }

  /**
   * From where a query has those of whom the words are {@link #said}.
   *
   * @param row what is listed, under an alias
   * @param person who that is
   */
  static String from(String row, String person) {
    return "WordRow w join " + row + " on " + person + " = w.person";
  }

  /**
   * The condition there that all words are said of the person of {@code WordRow w}; each comes once
   * for each word that is said of them.
   */
  String said() {
    return Stream.iterate(1, i -> i < typed.size(), i -> i + 1)
        .map(i -> " and " + isSaid("w.person", i))
        .reduce(word("w", "w.word", 0), String::concat);
  }

  /**
   * The condition that somebody is one of few who are found, for a database that takes arrays: it
   * makes one of them itself, which nobody has to fetch and send back, and looks up each.
   */
  String isOneOf(String person) {
    return "cast(sql('? = any(array(?))', " + person + ", (" + people() + ")) as Boolean)";
  }

  /** The condition that somebody is found. */
  private String are(String person) {
    return Stream.iterate(0, i -> i < typed.size(), i -> i + 1)
        .map(i -> isSaid(person, i))
        .collect(joining(" and "));
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
    return String.join(
        " and ",
        alias + ".place = :" + side,
        word + " >= :" + side + "word" + i,
        word + " < :" + side + "behind" + i);
  }

  /**
   * Sets the words of a query for who is {@link #among} the first, or {@link #said}; one for {@link
   * #eitherSide} needs those of both sides.
   */
  <Q extends Query> Q set(Q query) {
    query.setParameter(side.name(), place);
    for (int i = 0; i < typed.size(); i++) {
      query.setParameter(side + "word" + i, WordRow.digits(typed.get(i)));
      query.setParameter(side + "behind" + i, WordRow.behind(typed.get(i)));
    }
    return query;
  }
}
