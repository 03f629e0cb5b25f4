package org.actionsync.web.socket;

import graphql.ExecutionResult;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.smallrye.graphql.execution.ExecutionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.actionsync.web.graphql.CodedException;
import org.actionsync.web.graphql.ErrorCode;

/** Has subscriptions answered; everything else belongs into a POST, where its rules are kept. */
@ApplicationScoped
class Questions {

  @Inject ExecutionService graphql;

  /** Asks; throws a {@link CodedException} for what is no subscription. */
  void ask(Message question, Consumer<ExecutionResult> told) {
    if (asksForMore(question.said("query"), question.said("operationName"))) {
      throw new CodedException(
          ErrorCode.INVALID, "Only subscriptions are answered here; send the rest by POST");
    }
    answer(question, told);
  }

  void answer(Message question, Consumer<ExecutionResult> told) {
    graphql.executeSync(question.payload(), result -> told.accept(result.getExecutionResult()));
  }

  /**
   * Whether any operation that this name could mean is no subscription. What cannot be read is left
   * to those who say what is wrong with it.
   */
  private static boolean asksForMore(String query, String name) {
    Document document;
    try {
      document = Parser.parse(query);
    } catch (InvalidSyntaxException unreadable) {
      return false;
    }
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .filter(operation -> name.isEmpty() || name.equals(operation.getName()))
        .anyMatch(
            operation -> operation.getOperation() != OperationDefinition.Operation.SUBSCRIPTION);
  }
}
