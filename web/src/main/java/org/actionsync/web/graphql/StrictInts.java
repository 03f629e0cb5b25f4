package org.actionsync.web.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/**
 * Takes whole numbers only where the schema says {@code Int}. SmallRye would make one of many a
 * text, and of {@code 1.5} a 1, so that a caller's mistake would be carried out.
 */
public final class StrictInts implements EventingService {

  private static final String NAME = "Int";

  /** Null, which means: always on. */
  @Override
  public @Nullable String getConfigKey() {
    return null;
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
    return GraphQLSchema.newSchema(
        SchemaTransformer.transformSchema(builder.build(), new Visitor()));
  }

  private static final class Visitor extends GraphQLTypeVisitorStub {

    @Override
    public TraversalControl visitGraphQLScalarType(
        GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
      return scalar.getName().equals(NAME)
          ? changeNode(
              context,
              scalar.transform(strict -> strict.coercing(Scalars.GraphQLInt.getCoercing())))
          : TraversalControl.CONTINUE;
    }
  }
}
