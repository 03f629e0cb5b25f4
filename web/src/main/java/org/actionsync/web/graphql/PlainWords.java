package org.actionsync.web.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in plain words what is wrong with a question. The libraries say it in the names of their
 * classes, {@code StringValue{value='x'}} and {@code java.lang.String}, which are of no use to
 * whoever asked, and tell everybody else what we are made of.
 */
final class PlainWords {

  /** Said of what nobody has foreseen and names such a thing. */
  private static final String WITHOUT_A_REASON = "The question does not fit the schema";

  /** What stands before the sentence: which check it was, and where in the question. */
  private static final Pattern CHECK =
      Pattern.compile("^Validation error \\([^)]*\\)\\s*:\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern INSIDES =
      Pattern.compile(
          "(?s)\\b(?:[a-z][a-z0-9_]*\\.)+[A-Z]\\w*" // a class with its package
              + "|\\b(?:java|javax|jakarta|graphql|org|io|com)\\.[a-z]"
              + "|\\b\\w*(?:Value|Field|Type|TypeName|Exception|Error)\\{"
              + "|\\b\\w*(?:Exception|Throwable)\\b"
              + "|\\b(?:Null|Boolean|Int|Float|String|Enum|Array|Object)Value\\b"
              + "|\\bSRGQL\\d"
              + "|(?i:\\bselect\\b.*\\bfrom\\b|\\binsert\\s+into\\b|\\bSQL\\b|\\bconstraint\\b)");

  private static final String GIVEN = "argument '(.+?)' with value '.*' ";
  private static final String VARIABLE = "Variable '(\\w+)' has an invalid value: ";

  /** What the libraries say, as a whole, and what we say instead; the first that fits counts. */
  private static final List<Saying> SAYINGS =
      List.of(
          saying(GIVEN + "must not be null", "Argument '$1' must not be null"),
          saying(GIVEN + "must be an object type", "Argument '$1' has to be an input object"),
          saying(GIVEN + "is missing required fields '\\[([\\w, ]+)\\]'", "Argument '$1' lacks $2"),
          saying(
              GIVEN + "contains a field not in '(\\w+)': '(\\w+)'",
              "Argument '$1' has a field that $2 does not know: $3"),
          saying(GIVEN + "is not a valid '([\\w!\\[\\]]+)'.*", "Argument '$1' has to be $2"),
          saying(
              "Bad default value '.*' for type '([\\w!\\[\\]]+)'",
              "The default value of a variable has to be $1"),
          saying(
              VARIABLE + "Variable .* for NonNull type '(.+)'",
              "Variable '$1' must not be null: its type is $2"),
          saying(
              VARIABLE + "Field '(\\w+)' has coerced Null.*",
              "Variable '$1' lacks the field '$2' somewhere"),
          saying(
              VARIABLE + "Invalid input for enum '(\\w+)'.*",
              "Variable '$1' has something else where a word of $2 belongs"),
          saying(
              VARIABLE + "Expected type 'Map'.*",
              "Variable '$1' has something else where an input object belongs"),
          saying(
              VARIABLE + ".*?Expected a value that can be converted to type '(\\w+)'.*",
              "Variable '$1' has something else where $2 belongs"),
          saying(
              VARIABLE + ".*?Expected (?:a |type \\[|[^']*type ')(\\w+).*",
              "Variable '$1' has something else where $2 belongs"),
          saying(VARIABLE + ".*", "Variable '$1' has a value that its type does not know"),
          saying(
              "SRGQL\\d+: Can not parse an? (?:integer|number) from \\[([-+.\\w]+)\\]",
              "This is not a number that its argument takes: $1"));

  private PlainWords() {}

  private record Saying(Pattern theirs, String ours) {}

  private static Saying saying(String theirs, String ours) {
    return new Saying(Pattern.compile(theirs, Pattern.DOTALL), ours);
  }

  /**
   * For whoever executes a question: messages that can be read here, whatever the server speaks.
   */
  static Map<String, Object> inEnglish() {
    return new HashMap<>(Map.of("locale", Locale.ENGLISH));
  }

  /** The same in plain words. */
  static String of(String message) {
    String sentence = CHECK.matcher(message).replaceFirst("");
    for (Saying saying : SAYINGS) {
      Matcher whole = saying.theirs().matcher(sentence);
      if (whole.matches()) {
        sentence = whole.replaceFirst(saying.ours());
        break;
      }
    }
    return INSIDES.matcher(sentence).find() ? WITHOUT_A_REASON : sentence;
  }
}
