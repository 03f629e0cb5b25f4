package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Front ends were built on the schema as it was last published, {@code
 * web/schema-published.graphql}. Whatever breaks one of them fails here, unless {@code
 * web/schema-breaks.txt} names it and says why.
 *
 * <p>With each release that front-end teams get, {@code schema.graphql} is copied over {@code
 * schema-published.graphql}, and the list of breaks is emptied.
 */
class PublishedSchemaTest {

  private static final Path PUBLISHED = Path.of("schema-published.graphql");
  private static final Path PRESENT = Path.of("schema.graphql");
  private static final Path BREAKS = Path.of("schema-breaks.txt");

  @Test
  void nothing_breaks_a_front_end_unless_it_is_acknowledged() throws IOException {
    assertThat(breaks(Files.readString(PUBLISHED), Files.readString(PRESENT)))
        .as("acknowledge in web/%s what is meant, as: what it is | why", BREAKS)
        .containsExactlyInAnyOrderElementsOf(acknowledged(Files.readAllLines(BREAKS)).keySet());
  }

  @Test
  void an_acknowledgement_has_a_reason() throws IOException {
    assertThat(acknowledged(Files.readAllLines(BREAKS)).values())
        .allMatch(reason -> reason.length() > 10);
    assertThat(acknowledged(List.of("# a remark", "", "MISSING Group.name | Nobody asked for it")))
        .isEqualTo(Map.of("MISSING Group.name", "Nobody asked for it"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaking")
  void what_breaks_a_front_end_is_caught(String what, String before, String after, String caught)
      throws IOException {
    assertThat(breaks(Files.readString(PUBLISHED), edited(before, after))).containsExactly(caught);
  }

  static Stream<Arguments> breaking() {
    return Stream.of(
        Arguments.of("a field is gone", "  settled: Boolean!\n", "", "MISSING ReviewItem.settled"),
        Arguments.of("a query is gone", "  sandbox: Boolean!\n", "", "MISSING Query.sandbox"),
        Arguments.of(
            "a field may be null now",
            "  links: [CampaignLink!]!\n",
            "  links: [CampaignLink!]\n",
            "STRICTER Group.links"),
        Arguments.of(
            "one of a list may be null now",
            "  links: [CampaignLink!]!\n",
            "  links: [CampaignLink]!\n",
            "STRICTER Group.links"),
        Arguments.of(
            "a list is none any more",
            "  links: [CampaignLink!]!\n",
            "  links: CampaignLink!\n",
            "INVALID Group.links"),
        Arguments.of(
            "a field has another type",
            "  sandbox: Boolean!\n",
            "  sandbox: String!\n",
            "INVALID Query.sandbox"),
        Arguments.of(
            "an argument is gone",
            "renameGroup(id: ID!, name: String!)",
            "renameGroup(id: ID!)",
            "MISSING Mutation.renameGroup"),
        Arguments.of(
            "an argument has to be given now",
            "groupId: ID!, search: String)",
            "groupId: ID!, search: String!)",
            "STRICTER Query.tags"),
        Arguments.of(
            "a new argument has to be given",
            "renameGroup(id: ID!, name: String!)",
            "renameGroup(id: ID!, name: String!, why: String!)",
            "STRICTER Mutation.renameGroup why"),
        Arguments.of("a word is gone", "  CANCELLED\n", "", "MISSING RunStatus CANCELLED"),
        Arguments.of(
            "an input field is gone",
            "  emailAsName: Boolean\n",
            "",
            "MISSING LinkSettingsInput.emailAsName"),
        Arguments.of(
            "an input field has to be given now",
            "  emailAsName: Boolean\n",
            "  emailAsName: Boolean!\n",
            "STRICTER LinkSettingsInput.emailAsName"),
        Arguments.of(
            "a new input field has to be given",
            "  emailAsName: Boolean\n",
            "  emailAsName: Boolean\n  why: String!\n",
            "STRICTER LinkSettingsInput.why"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void what_breaks_nobody_passes(String what, String before, String after) throws IOException {
    assertThat(breaks(Files.readString(PUBLISHED), edited(before, after))).isEmpty();
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        Arguments.of("a new field", "  sandbox: Boolean!\n", "  sandbox: Boolean!\n  new: Int\n"),
        Arguments.of(
            "a field that is never null now", "  progress: Float\n", "  progress: Float!\n"),
        Arguments.of(
            "a new argument",
            "groupId: ID!, search: String)",
            "groupId: ID!, prefix: String, search: String)"),
        Arguments.of(
            "an argument that may be left out now",
            "renameGroup(id: ID!, name: String!)",
            "renameGroup(id: ID!, name: String)"),
        Arguments.of(
            "a new input field",
            "  emailAsName: Boolean\n",
            "  emailAsName: Boolean\n  why: String\n"),
        Arguments.of("a new word", "  CANCELLED\n", "  CANCELLED\n  STUCK\n"),
        Arguments.of("other words", "\"A connected Action Network group\"", "\"A group\""),
        Arguments.of(
            "a field that is on its way out",
            "  progress: Float\n",
            "  progress: Float @deprecated(reason: \"Nobody looks at it\")\n"));
  }

  /** The published schema with one change, which is really there to be made. */
  private static String edited(String before, String after) throws IOException {
    String published = Files.readString(PUBLISHED);
    int at = published.indexOf(before);
    assertThat(at).as(before).isPositive();
    String rest = published.substring(at + before.length());
    boolean isOfALine = after.isEmpty();
    String start = published.substring(0, at);
    // what describes a line goes with it
    return (isOfALine ? start.replaceFirst("\n  \"[^\n]*\"\n$", "\n") : start) + after + rest;
  }

  private static List<String> breaks(String published, String present) {
    CapturingReporter found = new CapturingReporter();
    ParserOptions ofQuestions = ParserOptions.getDefaultParserOptions();
    // A schema is longer than any question may be.
    ParserOptions.setDefaultParserOptions(ParserOptions.getDefaultSdlParserOptions());
    try {
      new SchemaDiff()
          .diffSchema(SchemaDiffSet.diffSetFromSdl(schema(published), schema(present)), found);
    } finally {
      ParserOptions.setDefaultParserOptions(ofQuestions);
    }
    return found.getBreakages().stream().map(PublishedSchemaTest::name).toList();
  }

  private static GraphQLSchema schema(String text) {
    return new SchemaGenerator()
        .makeExecutableSchema(new SchemaParser().parse(text), RuntimeWiring.MOCKED_WIRING);
  }

  /** What breaks, where, and of what part of it, as it is acknowledged. */
  private static String name(DiffEvent broken) {
    String where =
        Stream.of(broken.getTypeName(), broken.getFieldName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("."));
    String part = broken.getComponents().size() == 1 ? " " + broken.getComponents().get(0) : "";
    return broken.getCategory() + " " + where + part;
  }

  private static Map<String, String> acknowledged(List<String> lines) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\|", 2);
        reasons.put(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
      }
    }
    return reasons;
  }
}
