package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever reads the schema is told what everything in it is. */
class DescriptionsTest {

  private static final GraphQLSchema SCHEMA = SchemaTest.schema();

  @Test
  void everything_of_ours_is_described() {
    List<String> nameless = new ArrayList<>();
    int all = 0;
    for (GraphQLNamedType type : SCHEMA.getAllTypesAsList()) {
      if (!Introspection.isIntrospectionTypes(type)) {
        all += look("", type, nameless);
      }
    }

    assertThat(nameless).isEmpty();
    assertThat(all).as("looked at").isGreaterThan(400);
  }

  private static int look(String within, GraphQLNamedSchemaElement element, List<String> nameless) {
    String name = within + element.getName();
    String description = element.getDescription();
    if (description == null || description.isBlank() || description.strip().equals("ISO-8601")) {
      nameless.add(name);
    }
    int looked = 1;
    for (GraphQLNamedSchemaElement part : parts(element)) {
      looked += look(name + ".", part, nameless);
    }
    return looked;
  }

  private static List<? extends GraphQLNamedSchemaElement> parts(
      GraphQLNamedSchemaElement element) {
    if (element instanceof GraphQLObjectType type) {
      return type.getFieldDefinitions();
    }
    if (element instanceof GraphQLInputObjectType type) {
      return type.getFieldDefinitions();
    }
    if (element instanceof GraphQLEnumType type) {
      return type.getValues();
    }
    if (element instanceof GraphQLFieldDefinition field) {
      return field.getArguments();
    }
    assertThat(element)
        .isInstanceOfAny(
            GraphQLArgument.class,
            graphql.schema.GraphQLInputObjectField.class,
            graphql.schema.GraphQLEnumValueDefinition.class,
            graphql.schema.GraphQLScalarType.class);
    return List.of();
  }
}
