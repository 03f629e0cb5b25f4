package org.actionsync.web.graphql;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Optional;

/** Whether a JSON object can be a question of GraphQL at all; SmallRye takes that for granted. */
final class QuestionShape {

  private QuestionShape() {}

  /** What is wrong with it, for the caller; empty when nothing is. */
  static Optional<String> complaint(JsonObject question) {
    if (!is(question, "query", ValueType.STRING)) {
      return Optional.of("The query is a text");
    }
    if (!is(question, "operationName", ValueType.STRING)) {
      return Optional.of("The operationName is a text");
    }
    return is(question, "variables", ValueType.OBJECT)
        ? Optional.empty()
        : Optional.of("The variables are an object");
  }

  /** Whether it is that, or not there. */
  private static boolean is(JsonObject question, String name, ValueType type) {
    JsonValue given = question.getOrDefault(name, JsonValue.NULL);
    return given.getValueType() == ValueType.NULL || given.getValueType() == type;
  }
}
