package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actionsync.application.contract.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that cannot be answered: what is said of them is of use, and says nothing of us. */
class MalformedQuestionsTest {

  private static final GraphQLSchema SCHEMA = SchemaTest.schema();

  /** Classes, their members as texts, stacks, SQL, and codes of libraries. */
  private static final Pattern LEAK =
      Pattern.compile(
          "[a-z]\\w*\\.[A-Z]\\w*|\\b(java|jakarta|graphql|org|io)\\.\\w|\\w+(Value|Field|Type)\\{"
              + "|Exception|\\bat org\\.|SRGQL|HashMap|BigDecimal|BigInteger|\\b\\w+Value\\b"
              + "|(?i)\\bselect .* from\\b|\\bsql\\b");

  /** In the place of any value. */
  private static final List<String> LITERALS =
      List.of(
          "\"text\"",
          "3",
          "-3",
          "99999999999999999999",
          "1.5",
          "1e400",
          "true",
          "null",
          "NO_WORD",
          "{}",
          "{a: 1}",
          "{a: {b: [\"c\"]}}",
          "[]",
          "[[1]]",
          "[null]",
          "\"\"",
          "$nothing");

  private static final List<String> VARIABLES =
      List.of(
          "\"text\"",
          "3",
          "1.5",
          "1e400",
          "99999999999999999999",
          "true",
          "null",
          "{}",
          "[]",
          "{\"a\": {\"b\": [\"c\"]}}",
          "[[1]]",
          "[null]",
          "\"\"");

  private final FakeServer server = new FakeServer();

  @Test
  void whatever_is_given_as_an_argument_the_answer_says_nothing_of_us() {
    Sample.connect(server.store);
    int asked = 0;
    for (GraphQLFieldDefinition operation : operations()) {
      for (GraphQLArgument argument : operation.getArguments()) {
        for (String value : LITERALS) {
          saysNothingOfUs(question(literally(operation, argument, value)));
          asked++;
        }
        for (String value : VARIABLES) {
          saysNothingOfUs(question(withVariable(operation, argument), value));
          asked++;
        }
      }
    }

    assertThat(asked).isGreaterThan(1000);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatever_is_wrong_with_a_document_the_answer_says_nothing_of_us(String document) {
    JsonObject answer = saysNothingOfUs(question(document));

    assertThat(answer.getJsonArray("errors")).as(document).isNotEmpty();
  }

  static Stream<String> documents() {
    return Stream.of(
        "{",
        "",
        "   ",
        "# nothing",
        "\u0000",
        "\ud800",
        "{ me { name } } }",
        "{ me { name } } \ud800",
        "{ group(id: \"\\ud800\") { id } }",
        "{ group(id: \"unterminated) { id } }",
        "{ group(id: 'x') { id } }",
        "{ nope }",
        "{ groups }",
        "{ me { name { x } } }",
        "{ group { id } }",
        "{ group(nope: 1, id: \"a\") { id } }",
        "subscription { x }",
        "{ me { ...F } }",
        "{ me { ...F } } fragment F on Group { id }",
        "{ me { ...F } } fragment F on Nope { id }",
        "{ me { ...F } } fragment F on Me { ...F }",
        "{ me { ... on Int { x } } }",
        "fragment F on Me { name }",
        "{ me { name } } { me { name } }",
        "query A { me { name } } query A { me { name } }",
        "type X { a: Int }",
        "extend type Query { x: Int }",
        "directive @x on FIELD",
        "schema { query: X }",
        "{ me @nope { name } }",
        "{ me @skip { name } }",
        "{ me @skip(if: 3) { name } }",
        "{ me @skip(nope: 3, if: true) { name } }",
        "query @skip(if: true) { me { name } }",
        "{ me @include(if: true) @include(if: true) { name } }",
        "{ me { name: roles name } }",
        "{ a: runs(first: 1) { totalCount } a: runs(first: 2) { totalCount } }",
        "query($x: Nope) { me { name } }",
        "query($x: Group) { me { name } }",
        "query($x: Int = \"a\") { runs(first: $x) { totalCount } }",
        "query($x: [Int] = {a: 1}) { runs(first: $x) { totalCount } }",
        "query($x: String) { runs(first: $x) { totalCount } }",
        "query($x: Int, $x: Int) { runs(first: $x) { totalCount } }",
        "{ __type(name: 3) { name } }",
        "{ __schema { nope } }",
        "{ __typename @defer }",
        "mutation { updateLinkSettings(id: \"link-1\", input: {brake: [{kind: CREATE}]}) { id } }",
        "mutation { updateLinkSettings(id: \"link-1\", input: {brake: [{kind: NO, number: 1,"
            + " percent: {a: [ENUM]}}]}) { id } }",
        "mutation { updateLinkSettings(id: \"link-1\", input: {emailAsName: true, emailAsName: 1})"
            + " { id } }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ runs(first: \"x\") { totalCount } } | Argument 'first' has to be Int | first",
        "{ group(id: null) { id } } | Null value for non-null field argument 'id' | id",
        "{ auditLog(from: \"yesterday\") { totalCount } } | Argument 'from' has to be DateTime | from",
        "{ people(linkId: \"l\", state: NOPE) { totalCount } }"
            + " | Argument 'state' has to be PairState | state",
        "mutation { linkCampaign(input: {}) { id } }"
            + " | Argument 'input' lacks campaignId, groupId | input",
        "mutation { updateLinkSettings(id: \"l\", input: {nope: 1}) { id } }"
            + " | Argument 'input' has a field that LinkSettingsInput does not know: nope | input",
        "{ nope } | Field 'nope' in type 'Query' is undefined |",
        "{ runs(first: $x) { totalCount } } | Undefined variable 'x' | x",
        "query($x: Int = \"a\") { runs(first: $x) { totalCount } }"
            + " | The default value of a variable has to be Int |",
      })
  void it_is_of_use(String document, String words, String field) {
    saidOf(question(document), words, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Int | runs(first: $x) { totalCount } | {\"a\": 1}"
            + " | Variable 'x' has something else where Int belongs | x",
        "Int | runs(first: $x) { totalCount } | 1.5"
            + " | Variable 'x' has something else where Int belongs | x",
        "Int! | runs(first: $x) { totalCount } | null"
            + " | Variable 'x' must not be null: its type is Int! | x",
        "DateTime | auditLog(from: $x) { totalCount } | 3"
            + " | Variable 'x' has something else where DateTime belongs | x",
        "String | auditLog(actor: $x) { totalCount } | 3"
            + " | Variable 'x' has something else where String belongs | x",
        "PairState | people(linkId: \"l\", state: $x) { totalCount } | \"NOPE\""
            + " | Variable 'x' has something else where a word of PairState belongs | x",
      })
  void it_is_of_use_of_variables_too(
      String type, String field, String value, String words, String culprit) {
    saidOf(question("query($x: " + type + ") { " + field + " }", value), words, culprit);
  }

  private void saidOf(JsonObject question, String words, String field) {
    JsonObject error = saysNothingOfUs(question).getJsonArray("errors").getJsonObject(0);

    assertThat(error.getString("message")).isEqualTo(words);
    assertThat(error.getJsonObject("extensions").getString("code")).isEqualTo("INVALID");
    assertThat(error.getJsonObject("extensions").getString("field", null)).isEqualTo(field);
  }

  private JsonObject saysNothingOfUs(JsonObject question) {
    JsonObject answer = server.answer(question);
    Set<String> traces = new HashSet<>();
    for (JsonValue value :
        answer.getOrDefault("errors", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
      JsonObject error = value.asJsonObject();
      JsonObject extensions = error.getJsonObject("extensions");
      assertThat(error.getString("message")).as("%s", question).doesNotContainPattern(LEAK);
      assertThat(extensions.getString("code")).as("%s", question).isNotEqualTo("INTERNAL");
      traces.add(extensions.getString("traceId"));
    }
    assertThat(traces)
        .as("%s", question)
        .hasSizeLessThan(2)
        .allMatch(t -> t.matches("[0-9a-f]{32}"));
    return answer;
  }

  private static List<GraphQLFieldDefinition> operations() {
    List<GraphQLFieldDefinition> all = new ArrayList<>(SCHEMA.getQueryType().getFieldDefinitions());
    all.addAll(SCHEMA.getMutationType().getFieldDefinitions());
    return all;
  }

  private static String literally(
      GraphQLFieldDefinition operation, GraphQLArgument argument, String value) {
    return kind(operation) + " { " + call(operation, argument, value) + " }";
  }

  private static String withVariable(GraphQLFieldDefinition operation, GraphQLArgument argument) {
    String type = GraphQLTypeUtil.simplePrint(argument.getType());
    return kind(operation) + "($x: " + type + ") { " + call(operation, argument, "$x") + " }";
  }

  private static String kind(GraphQLFieldDefinition operation) {
    return SCHEMA.getQueryType().getFieldDefinition(operation.getName()) == null
        ? "mutation"
        : "query";
  }

  private static String call(
      GraphQLFieldDefinition operation, GraphQLArgument argument, String value) {
    boolean plain = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(operation.getType()));
    return operation.getName()
        + "("
        + argument.getName()
        + ": "
        + value
        + ")"
        + (plain ? "" : " { __typename }");
  }

  private static JsonObject question(String document) {
    return Json.createObjectBuilder().add("query", document).build();
  }

  private static JsonObject question(String document, String x) {
    try (JsonReader variables = Json.createReader(new StringReader("{\"x\": " + x + "}"))) {
      return Json.createObjectBuilder()
          .add("query", document)
          .add("variables", variables.readObject())
          .build();
    }
  }
}
