package org.actionsync.web.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.introspection.GoodFaithIntrospection;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.DataFetcher;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Refuses questions that ask for too much, before any of our code is asked; and between one field
 * and the next those that have taken too long.
 */
final class QuestionLimits extends SimplePerformantInstrumentation {

  /** The answer says each as often as the list is long that it stands in. */
  private static final int LONGEST_NAME = 100;

  private final Limits limits;

  QuestionLimits(Limits limits) {
    this.limits = limits;
  }

  /** Before it is validated, which can take longer than anything else. */
  @Override
  public DocumentAndVariables instrumentDocumentAndVariables(
      DocumentAndVariables question,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    int most = limits.form().fields();
    if (WrittenOut.fields(question.getDocument(), most) > most) {
      throw refused("The question has more than " + most + " fields");
    }
    return question;
  }

  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
    check(parameters.getExecutionContext());
    return null;
  }

  /** Only what runs code of ours can take long. */
  @Override
  public DataFetcher<?> instrumentDataFetcher(
      DataFetcher<?> fetcher,
      InstrumentationFieldFetchParameters parameters,
      @Nullable InstrumentationState state) {
    Deadline deadline = parameters.getExecutionContext().getGraphQLContext().get(Deadline.KEY);
    if (deadline == null || parameters.isTrivialDataFetcher()) {
      return fetcher;
    }
    return environment -> {
      deadline.check();
      return fetcher.get(environment);
    };
  }

  private void check(ExecutionContext asked) {
    List<ExecutableNormalizedField> fields = writtenOut(asked);
    requireFew(fields);
    requireShortNames(fields);
    if (fields.stream().anyMatch(QuestionLimits::isIntrospection)) {
      checkIntrospection(asked);
    }
    long cost = new QuestionCost(asked.getGraphQLSchema(), limits.cost()).of(fields);
    if (cost > limits.cost()) {
      throw refused(
          "The answer could have more than "
              + limits.cost()
              + " values: ask for fewer fields, or for less of lists with 'first'");
    }
  }

  /** With fragments in place; whoever nests too deep or asks for too much is refused meanwhile. */
  private List<ExecutableNormalizedField> writtenOut(ExecutionContext asked) {
    return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
            asked.getGraphQLSchema(),
            asked.getOperationDefinition(),
            asked.getFragmentsByName(),
            asked.getCoercedVariables(),
            ExecutableNormalizedOperationFactory.Options.defaultOptions()
                .graphQLContext(asked.getGraphQLContext())
                .maxFieldsCount(limits.form().fields())
                .maxChildrenDepth(limits.form().depth()))
        .getTopLevelFields();
  }

  private void requireFew(List<ExecutableNormalizedField> atOnePlace) {
    Map<String, Long> times =
        atOnePlace.stream()
            .map(ExecutableNormalizedField::getFieldName)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    times.forEach(
        (name, count) -> {
          if (count > limits.form().same()) {
            throw refused(
                "'" + name + "' stands more than " + limits.form().same() + " times at one place");
          }
        });
    atOnePlace.forEach(field -> requireFew(field.getChildren()));
  }

  private static void requireShortNames(List<ExecutableNormalizedField> fields) {
    for (ExecutableNormalizedField field : fields) {
      if (field.getResultKey().length() > LONGEST_NAME) {
        throw refused("The question has a name with more than " + LONGEST_NAME + " characters");
      }
      requireShortNames(field.getChildren());
    }
  }

  static boolean isIntrospection(ExecutableNormalizedField field) {
    return field.getFieldName().equals("__schema") || field.getFieldName().equals("__type");
  }

  private void checkIntrospection(ExecutionContext asked) {
    if (!limits.introspection()) {
      throw refused("This server does not describe its schema (actionsync.introspection)");
    }
    if (GoodFaithIntrospection.checkIntrospection(asked).isPresent()) {
      throw refused("This is more than the schema needs to describe itself");
    }
  }

  /** It has no place in the question, which is what makes it the caller's fault. */
  private static AbortExecutionException refused(String message) {
    return new AbortExecutionException(message);
  }
}
