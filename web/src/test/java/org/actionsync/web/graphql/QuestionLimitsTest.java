package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit with its default: what just fits is answered, one more is not. */
class QuestionLimitsTest {

  private final FakeServer server = new FakeServer();

  @Test
  void a_question_is_fifteen_fields_deep_at_most() {
    assertThat(server.outcome(nested(15))).isEqualTo("answered");
    assertThat(server.outcome(nested(16))).isEqualTo("INVALID");
  }

  /** So many fields inside each other, the first and the last included. */
  private static String nested(int fields) {
    String inner = "id";
    for (int depth = fields - 1; depth > 1; depth--) {
      inner = (depth % 2 == 0 ? "lastRun" : "link") + " { " + inner + " }";
    }
    return "{ campaignLinks { " + inner + " } }";
  }

  @Test
  void one_field_stands_at_one_place_twenty_times_at_most() {
    assertThat(server.outcome("{ " + times(20, "a%d: sandbox ") + "}")).isEqualTo("answered");
    assertThat(server.outcome("{ " + times(21, "a%d: sandbox ") + "}")).isEqualTo("INVALID");
  }

  @Test
  void aliases_count_further_down_and_in_fragments_too() {
    String few = "fragment A on Me { " + times(20, "a%d: name ") + "}";
    String many = "fragment A on Me { " + times(11, "a%d: name ") + times(11, "b%d: name ") + "}";

    assertThat(server.outcome("{ me { ...A } } " + few)).isEqualTo("answered");
    assertThat(server.outcome("{ me { ...A } } " + many)).isEqualTo("INVALID");
  }

  /** Else a question of a megabyte would have an answer of gigabytes. */
  @Test
  void a_name_that_the_answer_repeats_has_a_hundred_characters_at_most() {
    String longest = "n".repeat(100);

    assertThat(server.outcome("{ me { " + longest + ": name } }")).isEqualTo("answered");
    assertThat(server.outcome("{ me { " + longest + "n: name } }")).isEqualTo("INVALID");
    assertThat(server.outcome("{ " + longest + "n: me { name } }")).isEqualTo("INVALID");
    assertThat(server.outcome("{ me { ...A } } fragment A on Me { n" + longest + ": name }"))
        .isEqualTo("INVALID");
  }

  @Test
  void a_question_has_five_hundred_fields_at_most() {
    String perPerson = times(12, "n%d: name ") + times(12, "r%d: roles ");

    assertThat(server.outcome("{ " + times(20, "a%d: me { " + perPerson + "} ") + "}"))
        .isEqualTo("answered"); // 20 x 25
    assertThat(server.outcome("{ sandbox " + times(20, "a%d: me { " + perPerson + "} ") + "}"))
        .isEqualTo("INVALID");
  }

  @Test
  void fragments_count_as_often_as_they_are_used() {
    String fragment = "fragment A on Me { " + times(12, "n%d: name ") + times(13, "r%d: roles ");

    assertThat(server.outcome("{ " + times(20, "a%d: me { ...A } ") + "} " + fragment + "}"))
        .isEqualTo("INVALID");
  }

  /** Without a limit before validation this test would not end. */
  @Test
  @Timeout(30)
  void fragments_that_double_each_other_are_refused_before_anybody_reads_them() {
    String doubling = times(30, "fragment F%d on Query { a: sandbox ...N%d ...N%d } ");
    for (int i = 0; i < 30; i++) {
      doubling = doubling.replaceFirst("N%d \\.\\.\\.N%d", "F" + (i + 1) + " ...F" + (i + 1));
    }
    String question = "{ ...F0 } " + doubling + "fragment F30 on Query { sandbox }";

    assertThat(server.outcome(question)).isEqualTo("INVALID");
  }

  @Test
  void a_fragment_in_a_circle_is_invalid_and_counted_once() {
    assertThat(server.outcome("{ ...A } fragment A on Query { sandbox ...A }"))
        .isEqualTo("INVALID");
  }

  @Test
  void a_question_has_three_thousand_words_and_signs_at_most() {
    String name = times(14, "a%d: name @include(if: true) "); // 10 each
    String everybody = times(20, "m%d: me { " + name + "} ");
    String sandbox = "s%d: sandbox @include(if: true) "; // 10 again

    assertThat(server.outcome("{ " + everybody + times(9, sandbox) + "}")).isEqualTo("answered");
    assertThat(server.outcome("{ " + everybody + times(10, sandbox) + "}")).isEqualTo("INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[", "{a:"})
  void a_question_that_is_nested_without_end_is_invalid(String opening) {
    assertThat(server.outcome(opening.repeat(1_000))).isEqualTo("INVALID");
    assertThat(server.outcome("{ me(a: " + opening.repeat(1_000))).isEqualTo("INVALID");
  }

  @Test
  void lists_count_by_how_much_of_them_is_asked_for() {
    // 1 + runs x (1 + id + changes (1 + changes x (1 + 5)))
    String changes = "{ nodes { id changes(first: %d) { nodes { id side kind reason asked } } } }";

    assertThat(server.outcome("{ runs(first: 82) " + String.format(changes, 100) + " }"))
        .isEqualTo("answered"); // 49,447
    assertThat(server.outcome("{ runs(first: 83) " + String.format(changes, 100) + " }"))
        .isEqualTo("INVALID"); // 50,050
    assertThat(server.outcome("{ runs(first: 100) " + String.format(changes, 20) + " }"))
        .isEqualTo("answered");
  }

  @Test
  void what_is_asked_for_is_also_found_in_variables() {
    String question =
        "query($n: Int = 100) { runs(first: $n) { nodes { changes(first: $n) { nodes {"
            + " id side kind reason asked } } } } }";

    assertThat(server.outcome(question)).isEqualTo("INVALID");
    assertThat(server.outcome(question.replace("100", "50"))).isEqualTo("answered");
  }

  @Test
  void fifty_links_as_a_front_end_shows_them_cost_little() {
    assertThat(
            server.outcome(
                "{ campaignLinks { id enabled stale freshness campaign { id name organization { id"
                    + " name } } group { id name } mappings { id kind direction state }"
                    + " counts { pairs } lastRun { id status phase totals { read created updated }"
                    + " } } }"))
        .isEqualTo("answered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ __schema { queryType { name } } }",
        "{ __type(name: \"Me\") { name } }",
        "{ a: __schema { queryType { name } } }",
        "query { ...A } fragment A on Query { __schema { queryType { name } } }"
      })
  void the_schema_does_not_describe_itself_unless_told_to(String question) {
    assertThat(server.outcome(question)).isEqualTo("INVALID");
  }

  @Test
  void every_answer_may_say_of_what_type_it_is() {
    assertThat(server.ask("{ me { __typename } }").getJsonObject("me").getString("__typename"))
        .isEqualTo("Me");
  }

  private static String times(int times, String text) {
    return IntStream.range(0, times)
        .mapToObj(i -> text.replaceFirst("%d", Integer.toString(i)))
        .collect(Collectors.joining());
  }
}
