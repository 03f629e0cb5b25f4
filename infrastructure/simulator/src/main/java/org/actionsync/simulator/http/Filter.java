package org.actionsync.simulator.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The OData-like conditions of {@code ?filter=}: {@code field op 'value'}, joined by {@code and}
 * and {@code or}.
 *
 * <p>An apostrophe inside a value is doubled. {@code and} binds tighter than {@code or}. Text is
 * compared without case, dates as points in time. Anything else is refused with 400 and says why.
 *
 * @param <T> what is filtered
 */
public final class Filter<T> {

  private static final Pattern CONDITION =
      Pattern.compile("\\s*([\\w:]+)\\s+(eq|gt|lt)\\s+'((?:[^']|'')*)'\\s*");
  private static final Pattern JOIN = Pattern.compile("(and|or)\\s");

  private final Map<String, Function<T, List<String>>> texts;
  private final Map<String, Function<T, Instant>> dates;
  private final boolean allowsOr;

  /**
   * A filter for one collection.
   *
   * @param texts the text fields that can be filtered, and their values
   * @param dates the date fields that can be filtered, and their value
   * @param allowsOr whether the service knows {@code or}
   */
  public Filter(
      Map<String, Function<T, List<String>>> texts,
      Map<String, Function<T, Instant>> dates,
      boolean allowsOr) {
    this.texts = Map.copyOf(texts);
    this.dates = Map.copyOf(dates);
    this.allowsOr = allowsOr;
  }

  /** For collections that cannot be filtered at all. */
  public static <T> Filter<T> nothing() {
    return new Filter<>(Map.of(), Map.of(), false);
  }

  /**
   * Those of the items that meet the call's filter; all of them without one.
   *
   * @throws Refusal 400 if the filter is malformed, or uses a field that cannot be filtered
   */
  public List<T> apply(Call call, List<T> items) {
    return call.query("filter")
        .map(text -> items.stream().filter(parse(text)).toList())
        .orElse(items);
  }

  private Predicate<T> parse(String text) {
    List<Predicate<T>> alternatives = new ArrayList<>();
    Predicate<T> current = item -> true;
    Matcher condition = CONDITION.matcher(text);
    Matcher join = JOIN.matcher(text);
    int at = 0;
    while (true) {
      if (!condition.find(at) || condition.start() != at) {
        throw refuse("cannot be read: " + text);
      }
      current = current.and(condition(condition));
      at = condition.end();
      if (at == text.length()) {
        alternatives.add(current);
        return item -> alternatives.stream().anyMatch(each -> each.test(item));
      }
      if (!join.find(at) || join.start() != at) {
        throw refuse("cannot be read: " + text);
      }
      if (join.group(1).equals("or")) {
        alternatives.add(current);
        current = item -> true;
        refuseOr();
      }
      at = join.end();
    }
  }

  private void refuseOr() {
    if (!allowsOr) {
      throw refuse("cannot use 'or'");
    }
  }

  private Predicate<T> condition(Matcher parts) {
    String field = parts.group(1);
    String operator = parts.group(2);
    String value = parts.group(3).replace("''", "'");
    Function<T, Instant> date = dates.get(field);
    if (date != null) {
      return dateCondition(date, operator, instant(value));
    }
    Function<T, List<String>> text = texts.get(field);
    if (text == null) {
      throw refuse("is not possible on " + field);
    }
    return item ->
        text.apply(item).stream().anyMatch(have -> fits(have.compareToIgnoreCase(value), operator));
  }

  private Predicate<T> dateCondition(Function<T, Instant> date, String operator, Instant value) {
    return item -> fits(date.apply(item).compareTo(value), operator);
  }

  private static boolean fits(int comparison, String operator) {
    return switch (operator) {
      case "eq" -> comparison == 0;
      case "gt" -> comparison > 0;
      default -> comparison < 0;
    };
  }

  private static Instant instant(String value) {
    try {
      return value.length() == 10
          ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(value);
    } catch (DateTimeParseException malformed) {
      throw refuse("needs a date, not " + value);
    }
  }

  private static Refusal refuse(String why) {
    return new Refusal(400, "Filter " + why);
  }
}
