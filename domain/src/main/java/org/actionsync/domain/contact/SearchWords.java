package org.actionsync.domain.contact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody is found by. A search finds those of whom <em>each</em> word typed begins a word,
 * without case: of the name, of an e-mail, or a part of a number. What is typed like a number
 * counts as one.
 *
 * <p>A word begins at the start of a name or an e-mail and behind every sign that is neither letter
 * nor digit, and goes on to the next blank: {@code ann.lee@mail.example.org} is found by {@code
 * ann.l}, {@code lee@}, {@code mail} and {@code example.org}. In a number a word begins at every
 * digit but the last three. All of this can be looked up by how it begins; what is in the middle of
 * a word could not.
 */
public final class SearchWords {

  /** Nobody types more of a word; what is behind is not looked at. */
  public static final int LONGEST = 100;

  /** Somebody with more words than this many signs is found by the first of them. */
  private static final int ENOUGH = 4000;

  private static final int SHORTEST_NUMBER = 4;

  /** Each is looked up. */
  private static final int MOST = 10;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("[-+()./ 0-9]+");
  private static final Pattern CLOSING = Pattern.compile("[,;:!?.)>\\]\"']+$");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private SearchWords() {}

  /** The words of a person, each once. */
  public static Set<String> of(Contact person) {
    Set<String> words = new LinkedHashSet<>();
    Stream.concat(
            Stream.of(person.fullName()),
            person.emails().stream().map(item -> item.address().value()))
        .flatMap(text -> BLANKS.splitAsStream(plain(text)))
        .forEach(word -> addBeginnings(words, word));
    person.numbers().forEach(item -> addParts(words, item.number().digits()));
    Set<String> enough = new LinkedHashSet<>();
    int signs = 0;
    for (String word : words) {
      signs += word.length() + 1;
      if (signs <= ENOUGH) {
        enough.add(word);
      }
    }
    return enough;
  }

  private static void addBeginnings(Set<String> words, String word) {
    boolean goesOn = false;
    for (int from = 0; from < word.length(); from += Character.charCount(word.codePointAt(from))) {
      boolean isSaid = Character.isLetterOrDigit(word.codePointAt(from));
      if (isSaid && !goesOn) {
        words.add(cut(word.substring(from)));
      }
      goesOn = isSaid;
    }
  }

  private static void addParts(Set<String> words, String digits) {
    for (int from = 0; from == 0 || from <= digits.length() - SHORTEST_NUMBER; from++) {
      words.add(cut(digits.substring(from)));
    }
  }

  /**
   * The words of a search, at most ten. Signs before the first letter or digit of a word do not
   * count, nor do those that end a list or close a bracket, nor those within a number.
   */
  public static List<String> typed(String search) {
    return digits(search)
        .map(List::of)
        .orElseGet(
            () ->
                BLANKS
                    .splitAsStream(plain(search))
                    .filter(word -> !word.isEmpty())
                    .map(word -> digits(word).orElseGet(() -> said(word)))
                    .map(SearchWords::cut)
                    .distinct()
                    .limit(MOST)
                    .toList());
  }

  /** What a number comes down to; empty when it is none, or too short to be sure. */
  private static Optional<String> digits(String typed) {
    String digits = NO_DIGIT.matcher(typed).replaceAll("");
    return digits.length() >= SHORTEST_NUMBER && NUMBER.matcher(typed).matches()
        ? Optional.of(cut(digits))
        : Optional.empty();
  }

  /** A word of signs alone stays as it is, and finds nobody. */
  private static String said(String word) {
    String closed = CLOSING.matcher(word).replaceFirst("");
    return closed
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(closed::indexOf)
        .findFirst()
        .map(closed::substring)
        .orElse(word);
  }

  /** Whether each word typed begins one of a person's. */
  public static boolean find(Set<String> words, List<String> typed) {
    return typed.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace("\0", "").strip();
  }

  /** Never in the middle of a character that Java keeps in two parts. */
  private static String cut(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    boolean splits = Character.isHighSurrogate(word.charAt(LONGEST - 1));
    return word.substring(0, splits ? LONGEST - 1 : LONGEST);
  }
}
