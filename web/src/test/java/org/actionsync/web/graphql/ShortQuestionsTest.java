package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ShortQuestionsTest {

  private final List<String> kept = new ArrayList<>();

  /** As SmallRye builds it, with a cache that never finds anything. */
  private final GraphQL graphql =
      new LimitsGate()
          .beforeGraphQLBuild(
              GraphQL.newGraphQL(
                      new SchemaGenerator()
                          .makeExecutableSchema(
                              new SchemaParser().parse("type Query { a: Int }"),
                              RuntimeWiring.MOCKED_WIRING))
                  .preparsedDocumentProvider(
                      (question, read) -> {
                        kept.add(question.getQuery());
                        return CompletableFuture.completedFuture(read.apply(question));
                      }))
          .build();

  private void ask(String question) {
    assertThat(graphql.execute(ExecutionInput.newExecutionInput(question)).getErrors()).isEmpty();
  }

  @Test
  void what_is_short_is_kept() {
    String longest = "{ a } #" + "x".repeat(ShortQuestions.LONGEST - "{ a } #".length());

    ask("{ a }");
    ask(longest);

    assertThat(kept).containsExactly("{ a }", longest);
  }

  @Test
  void what_is_long_is_answered_and_not_kept() {
    ask("{ a } #" + "x".repeat(ShortQuestions.LONGEST));

    assertThat(kept).isEmpty();
  }
}
