package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionsync.application.contract.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that the schema has or will have: who may do it, and who may not. */
class RolesTest {

  private static final GraphQLSchema SCHEMA = SchemaTest.schema();

  /** The only queries that viewers may not ask. */
  private static final Set<String> FOR_ADMINS =
      Set.of("auditLog", "users", "apiTokens", "compareConfiguration");

  static Stream<String> queries() {
    return SCHEMA.getQueryType().getFieldDefinitions().stream().map(RolesTest::document);
  }

  static Stream<String> queriesForViewers() {
    return SCHEMA.getQueryType().getFieldDefinitions().stream()
        .filter(query -> !FOR_ADMINS.contains(query.getName()))
        .map(RolesTest::document);
  }

  static Stream<String> queriesForAdmins() {
    return FOR_ADMINS.stream()
        .map(SCHEMA.getQueryType()::getFieldDefinition)
        .map(RolesTest::document);
  }

  static Stream<String> mutations() {
    return SCHEMA.getMutationType().getFieldDefinitions().stream()
        .map(mutation -> "mutation " + document(mutation));
  }

  static Stream<String> subscriptions() {
    return SCHEMA.getSubscriptionType().getFieldDefinitions().stream()
        .map(subscription -> "subscription " + document(subscription));
  }

  @ParameterizedTest
  @MethodSource("subscriptions")
  void nobody_follows_nothing(String subscription) {
    assertThat(listening(FakeServer.NOBODY).refusal(subscription)).isEqualTo("UNAUTHENTICATED");
  }

  @ParameterizedTest
  @MethodSource("subscriptions")
  void a_viewer_follows_everything(String subscription) {
    assertThat(listening("viewer").outcome(subscription))
        .isNotIn("FORBIDDEN", "UNAUTHENTICATED", "INTERNAL");
  }

  @ParameterizedTest
  @MethodSource("subscriptions")
  void an_admin_follows_everything(String subscription) {
    assertThat(listening("admin").outcome(subscription))
        .isNotIn("FORBIDDEN", "UNAUTHENTICATED", "INTERNAL");
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void a_viewer_changes_nothing(String mutation) {
    assertThat(as("viewer").refusal(mutation)).isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void nobody_changes_nothing(String mutation) {
    assertThat(as(FakeServer.NOBODY).refusal(mutation)).isEqualTo("UNAUTHENTICATED");
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void an_admin_is_answered(String mutation) {
    assertThat(as("admin").outcome(mutation)).isNotIn("FORBIDDEN", "UNAUTHENTICATED", "INTERNAL");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void an_admin_sees_everything(String query) {
    assertThat(as("admin").outcome(query)).isNotIn("FORBIDDEN", "UNAUTHENTICATED", "INTERNAL");
  }

  @ParameterizedTest
  @MethodSource("queriesForViewers")
  void a_viewer_sees_everything_else(String query) {
    assertThat(as("viewer").outcome(query)).isNotIn("FORBIDDEN", "UNAUTHENTICATED", "INTERNAL");
  }

  @ParameterizedTest
  @MethodSource("queriesForAdmins")
  void a_viewer_does_not_see_what_is_for_admins(String query) {
    assertThat(as("viewer").refusal(query)).isEqualTo("FORBIDDEN");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void nobody_sees_nothing(String query) {
    assertThat(as(FakeServer.NOBODY).refusal(query)).isEqualTo("UNAUTHENTICATED");
  }

  private static FakeServer listening(String role) {
    FakeServer server = as(role);
    server.audience.become(
        telling -> {
          telling.run();
          return true;
        });
    return server;
  }

  private static FakeServer as(String role) {
    FakeServer server = new FakeServer();
    Sample.connect(server.store);
    server.signIn(role);
    return server;
  }

  /** The smallest question that asks for this. */
  static String document(GraphQLFieldDefinition operation) {
    String arguments =
        operation.getArguments().stream()
            .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))
            .map(RolesTest::argument)
            .collect(Collectors.joining(", "));
    boolean plain = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(operation.getType()));
    return "{ "
        + operation.getName()
        + (arguments.isEmpty() ? "" : "(" + arguments + ")")
        + (plain ? " }" : " { __typename } }");
  }

  private static String argument(GraphQLArgument argument) {
    return argument.getName() + ": " + value(argument.getType());
  }

  private static String value(GraphQLType type) {
    GraphQLType bare = type instanceof GraphQLNonNull given ? given.getWrappedType() : type;
    if (bare instanceof GraphQLInputObjectType input) {
      return input.getFields().stream()
          .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
          .map(field -> field.getName() + ": " + value(field.getType()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (bare instanceof GraphQLEnumType words) {
      return List.copyOf(words.getValues()).get(0).getName();
    }
    return ((GraphQLNamedType) bare).getName().equals("Int") ? "1" : "\"something\"";
  }
}
