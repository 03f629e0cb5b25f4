package org.actionsync.it;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.sample.SampleData;
import org.jspecify.annotations.Nullable;

/** Finds people's names, e-mails and numbers, and the services' keys, in a text. */
final class Leaks {

  private static final Pattern WORD = Pattern.compile("[\\p{L}’']{2,}");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+’'-]+@[\\w.-]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{7,}");

  private final Set<String> names = new TreeSet<>();
  private final Set<String> emails = new TreeSet<>();
  private final Set<String> numbers = new TreeSet<>();

  /** Looks for everybody who is in one of these states, with all their values. */
  Leaks(State... states) {
    for (State state : states) {
      state.activists().values().forEach(this::add);
      state.entities().values().forEach(this::add);
    }
  }

  private void add(ActivistView activist) {
    addName(activist.givenName());
    addName(activist.familyName());
    if (activist.emailAddress() != null) {
      emails.add(activist.emailAddress().toLowerCase(Locale.ROOT));
    }
    if (activist.number() != null) {
      numbers.add(activist.number());
    }
  }

  private void add(EntityView entity) {
    addName(entity.givenName());
    addName(entity.familyName());
    entity.emails().forEach(each -> emails.add(each.value().toLowerCase(Locale.ROOT)));
    entity.numbers().forEach(each -> numbers.add(each.value()));
  }

  private void addName(@Nullable String name) {
    if (name != null) {
      words(name).forEach(names::add);
    }
  }

  /** How many different things are looked for. */
  int size() {
    return names.size() + emails.size() + numbers.size();
  }

  /** What of it all is in the text. */
  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    words(text).filter(names::contains).forEach(found::add);
    matches(EMAIL, text.toLowerCase(Locale.ROOT)).filter(emails::contains).forEach(found::add);
    Set<String> runs = matches(NUMBER, text).collect(Collectors.toSet());
    numbers.stream()
        .filter(number -> runs.stream().anyMatch(run -> run.contains(national(number))))
        .forEach(found::add);
    Stream.of(SampleData.UNION_KEY, SampleData.HARBOR_KEY, SampleData.ORGANIZATION_KEY)
        .filter(text::contains)
        .forEach(found::add);
    return found;
  }

  /** Without the country code, so that it is found however it is written. */
  private static String national(String number) {
    return number.length() == 11 ? number.substring(1) : number;
  }

  private static Stream<String> words(String text) {
    return matches(WORD, text);
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).distinct();
  }
}
