package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LimitsGateTest {

  /** Who may ask could ask long questions, each another one, until there is no memory left. */
  @Test
  void questions_are_answered_and_not_kept() {
    List<String> kept = new ArrayList<>();
    GraphQL.Builder asSmallRyeBuildsIt =
        GraphQL.newGraphQL(
                new SchemaGenerator()
                    .makeExecutableSchema(
                        new SchemaParser().parse("type Query { a: Int }"),
                        RuntimeWiring.MOCKED_WIRING))
            .preparsedDocumentProvider(
                (question, read) -> {
                  kept.add(question.getQuery());
                  return CompletableFuture.completedFuture(read.apply(question));
                });
    assertThat(asSmallRyeBuildsIt.build().execute("{ a }").getErrors()).isEmpty();
    assertThat(kept).hasSize(1);

    GraphQL graphql = new LimitsGate().beforeGraphQLBuild(asSmallRyeBuildsIt).build();

    assertThat(graphql.execute("{ a }").getErrors()).isEmpty();
    assertThat(kept).hasSize(1);
  }
}
