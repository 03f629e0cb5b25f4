package org.actionsync.web.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;
import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.spi.ManagedInstance;
import org.jspecify.annotations.Nullable;

/**
 * Has every mutation written down in the audit log, by standing around each one of the schema:
 * there is nothing that the method of a mutation could forget.
 *
 * <p>It stands outside of {@code RoleGate}, so that what somebody may not do is written down too. A
 * document that does not fit the schema never comes here, and nothing of it is carried out.
 */
public final class AuditGate implements EventingService {

  /** Null, which means: always on. No setting can close the book. */
  @Override
  public @Nullable String getConfigKey() {
    return null;
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
    GraphQLSchema schema = builder.build();
    GraphQLObjectType mutations = schema.getMutationType();
    GraphQLCodeRegistry code =
        schema
            .getCodeRegistry()
            .transform(
                plain ->
                    mutations
                        .getFieldDefinitions()
                        .forEach(mutation -> surround(plain, mutations, mutation)));
    return GraphQLSchema.newSchema(schema).codeRegistry(code);
  }

  private static void surround(
      GraphQLCodeRegistry.Builder code,
      GraphQLObjectType mutations,
      GraphQLFieldDefinition mutation) {
    FieldCoordinates place = FieldCoordinates.coordinates(mutations, mutation);
    DataFetcher<?> plain = code.getDataFetcher(place, mutation);
    AuditRule rule = AuditRule.of(mutation.getName());
    DataFetcher<?> writtenDown = asked -> carryOut(rule, asked, plain);
    code.dataFetcher(place, writtenDown);
  }

  private static @Nullable Object carryOut(
      AuditRule rule, DataFetchingEnvironment asked, DataFetcher<?> mutation) throws Exception {
    ManagedInstance<AuditBook> book = LookupService.get().getInstance(AuditBook.class);
    return book.get().carryOut(rule, asked.getArguments(), () -> mutation.get(asked));
  }
}
