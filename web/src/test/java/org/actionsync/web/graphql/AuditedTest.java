package org.actionsync.web.graphql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import graphql.ErrorType;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.AuditLog.Actor;
import org.actionsync.application.port.AuditLog.Difference;
import org.actionsync.application.port.AuditLog.Entry;
import org.actionsync.application.port.AuditLog.Filter;
import org.actionsync.application.port.AuditLog.Kind;
import org.actionsync.application.port.AuditLog.Outcome;
import org.actionsync.application.port.AuditLog.Result;
import org.actionsync.application.port.AuditLog.Thing;
import org.actionsync.domain.run.LinkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mutation that the schema has or will have leaves one entry, whatever comes of it. */
class AuditedTest {

  private static final Filter ALL = Filter.ALL;
  private static final ResultPath PATH = ResultPath.parse("/renameGroup");

  private FakeServer server;

  @BeforeEach
  void something_is_connected() {
    server = new FakeServer();
    Sample.connect(server.store);
  }

  private List<Entry> log() {
    return server.store.auditLog().page(ALL, null, 100).items();
  }

  private Entry only() {
    assertThat(log()).hasSize(1);
    return log().get(0);
  }

  static Result result(Entry entry) {
    return requireNonNull(entry.result(), "nothing came of it");
  }

  @ParameterizedTest
  @MethodSource("org.actionsync.web.graphql.RolesTest#mutations")
  void whatever_an_admin_tries_is_written_down_with_what_came_of_it(String mutation) {
    String outcome = server.outcome(mutation);

    Entry entry = only();
    assertThat(entry.attempt().action()).isEqualTo(name(mutation));
    assertThat(entry.attempt().by())
        .isEqualTo(new Actor("admin", List.of("VIEWER", "ADMIN"), FakeServer.ADDRESS));
    assertThat(entry.attempt().at()).isEqualTo(Sample.NOON);
    assertThat(result(entry).outcome())
        .isEqualTo(outcome.equals("answered") ? Outcome.DONE : Outcome.REFUSED);
    if (!outcome.equals("answered")) {
      assertThat(outcome).startsWith(String.valueOf(result(entry).code()));
      assertThat(result(entry).changes()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.actionsync.web.graphql.RolesTest#mutations")
  void what_a_viewer_may_not_do_is_written_down(String mutation) {
    server.signIn("viewer");

    assertThat(server.refusal(mutation)).isEqualTo("FORBIDDEN");

    Entry entry = only();
    assertThat(entry.attempt().action()).isEqualTo(name(mutation));
    assertThat(entry.attempt().by())
        .isEqualTo(new Actor("viewer", List.of("VIEWER"), FakeServer.ADDRESS));
    assertThat(result(entry).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(result(entry).code()).isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @MethodSource("org.actionsync.web.graphql.RolesTest#mutations")
  void nothing_is_done_that_cannot_be_written_down_before(String mutation) {
    server.auditLog.cannotBegin = true;
    int calls = server.services.calls;

    assertThat(server.refusal(mutation)).isEqualTo("INTERNAL");

    assertThat(server.services.calls).isEqualTo(calls);
    assertThat(server.launched).isEmpty();
  }

  private static String name(String mutation) {
    return mutation.replaceFirst("mutation \\{ (\\w+).*", "$1");
  }

  @Test
  void there_are_rules_for_the_mutations_of_the_schema_and_no_others() {
    Set<String> mutations =
        SchemaTest.schema().getMutationType().getFieldDefinitions().stream()
            .map(mutation -> mutation.getName())
            .collect(Collectors.toSet());

    assertThat(AuditRule.actions()).isEqualTo(mutations).isNotEmpty();
    assertThatIllegalStateException().isThrownBy(() -> AuditRule.of("burnEverything"));
  }

  @Test
  void there_are_words_for_all_that_a_mutation_answers_with() {
    Stream<String> answers =
        SchemaTest.schema().getMutationType().getFieldDefinitions().stream()
            .map(mutation -> GraphQLTypeUtil.unwrapAll(mutation.getType()))
            .filter(type -> !(type instanceof GraphQLScalarType)) // a mere yes, or how many
            .map(type -> ((GraphQLNamedType) type).getName())
            .distinct();

    assertThat(answers).isNotEmpty().allMatch(type -> AuditSight.knows(view(type)));
  }

  private static Class<?> view(String type) {
    try {
      return Class.forName("org.actionsync.web.graphql." + type + "View");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_question_is_not_written_down() {
    server.ask("{ groups { id } auditLog { totalCount } }");

    assertThat(log()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mutation { renameGroup(id: \"group-1\") { id } }",
        "mutation { updateMapping(id: \"x\", direction: SIDEWAYS) { id } }",
        "mutation { burnEverything }"
      })
  void what_does_not_fit_the_schema_does_nothing_and_is_not_written_down(String mutation) {
    assertThat(server.refusal(mutation)).startsWith("INVALID");

    assertThat(log()).isEmpty();
  }

  /** The first refusal ends a document, so that what stands behind it is not even tried. */
  @Test
  void several_mutations_of_one_document_are_several_entries() {
    server.outcome(
        "mutation { a: renameGroup(id: \"group-1\", name: \"A\") { id }"
            + " b: disableLink(id: \"link-1\") { id }"
            + " c: renameGroup(id: \"nobody\", name: \"B\") { id }"
            + " d: disableLink(id: \"link-2\") { id } }");

    assertThat(log())
        .extracting(entry -> entry.attempt().action())
        .containsExactly("renameGroup", "disableLink", "renameGroup");
    assertThat(log())
        .extracting(entry -> result(entry).outcome())
        .containsExactly(Outcome.REFUSED, Outcome.DONE, Outcome.DONE);
  }

  @Test
  void what_was_done_but_could_not_be_written_down_is_told_and_stays_without_a_result() {
    server.auditLog.cannotEnd = true;

    assertThat(server.refusal("mutation { renameGroup(id: \"group-1\", name: \"Docks\") { id } }"))
        .isEqualTo("INTERNAL");
    assertThat(server.refusal("mutation { renameGroup(id: \"nobody\", name: \"D\") { id } }"))
        .isEqualTo("INTERNAL");

    assertThat(server.store.groups().find(Sample.group(1).id()).orElseThrow().name())
        .isEqualTo("Docks");
    assertThat(log()).hasSize(2).allMatch(entry -> entry.result() == null);
    assertThat(log().get(1).attempt().of()).isEqualTo(new Thing(Kind.GROUP, "group-1", null));
    assertThat(server.ask("{ auditLog { nodes { outcome code } } }").toString())
        .contains("\"outcome\":\"UNKNOWN\",\"code\":null");
  }

  @Test
  void a_bug_is_written_down_as_failed() {
    server.cannotLaunch = true;

    assertThat(server.refusal("mutation { previewRun(linkId: \"link-1\") { id } }"))
        .isEqualTo("INTERNAL");

    assertThat(result(only()).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result(only()).code()).isEqualTo("INTERNAL");
    assertThat(result(only()).of()).isEqualTo(new Thing(Kind.RUN, null, new LinkId("link-1")));
  }

  @ParameterizedTest
  @CsvSource({"ValidationError, REFUSED, INVALID", "DataFetchingException, FAILED, INTERNAL"})
  void what_smallrye_says_without_throwing_is_written_down(
      ErrorType error, Outcome outcome, String code) throws Exception {
    var said = GraphqlErrorBuilder.newError().message("no").path(PATH).errorType(error).build();

    server.auditBook.carryOut(
        AuditRule.of("renameGroup"),
        Map.of("id", "group-1"),
        () -> DataFetcherResult.newResult().error(said).build());

    assertThat(result(only()).outcome()).isEqualTo(outcome);
    assertThat(result(only()).code()).isEqualTo(code);
  }

  @Test
  void a_mutation_that_answers_before_it_is_done_is_a_bug() {
    var later = CompletableFuture.completedFuture("later");

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                server.auditBook.carryOut(
                    AuditRule.of("renameGroup"), Map.of("id", "group-1"), () -> later));

    assertThat(only().result()).isNull();
  }

  @Test
  void a_name_of_nothing_is_not_repeated() {
    server.refusal("mutation { disconnectGroup(id: \"no-such-group\") }");

    assertThat(only().attempt().of()).isEqualTo(new Thing(Kind.GROUP, null, null));
    assertThat(log().toString()).doesNotContain("no-such-group");
  }

  @Test
  void what_changed_stands_there_with_before_and_after() {
    server.ask("mutation { renameGroup(id: \"group-1\", name: \"Docks\") { id } }");

    assertThat(result(only()).of()).isEqualTo(new Thing(Kind.GROUP, "group-1", null));
    assertThat(result(only()).changes())
        .containsExactly(new Difference("name", "Group 1", "Docks"));
  }

  @Test
  void of_settings_only_what_changed_stands_there() {
    server.ask(
        "mutation { updateLinkSettings(id: \"link-1\", input: {emailAsName: true,"
            + " optOutsToNetwork: true, fields: [{field: EMAIL, rule: ASK}],"
            + " brake: [{kind: CREATE, number: 7, percent: 5}]}) { id } }");

    assertThat(result(only()).of()).isEqualTo(new Thing(Kind.LINK, "link-1", new LinkId("link-1")));
    assertThat(result(only()).changes())
        .extracting(Difference::what)
        .containsExactlyInAnyOrder("e-mail as name", "rule of EMAIL", "brake on CREATE");
    assertThat(result(only()).changes())
        .contains(new Difference("e-mail as name", "false", "true"))
        .contains(new Difference("rule of EMAIL", "NEWEST", "ASK"));
  }

  @Test
  void what_is_taken_away_had_a_before_and_has_no_after() {
    server.store.links().saveMapping(new LinkId("link-1"), Sample.mapping("spanish"));

    server.ask("mutation { unmap(id: \"spanish\") }");

    assertThat(result(only()).of())
        .isEqualTo(new Thing(Kind.MAPPING, "spanish", new LinkId("link-1")));
    assertThat(result(only()).changes())
        .contains(new Difference("response", "Skills › Languages › Speaks spanish", null))
        .contains(new Difference("direction", "BOTH", null));
  }
}
