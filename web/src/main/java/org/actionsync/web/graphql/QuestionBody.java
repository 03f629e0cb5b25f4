package org.actionsync.web.graphql;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.actionsync.web.graphql.BoundedJson.Unreadable;

/**
 * Reads the body of a question, as GraphQL over HTTP has it: {@code query}, and where wanted {@code
 * variables}, {@code operationName} and {@code extensions}. A list of questions would get around
 * every limit of one, and is none.
 */
final class QuestionBody {

  private static final Set<ValueType> TEXT = Set.of(ValueType.STRING);
  private static final Set<ValueType> TEXT_OR_NULL = Set.of(ValueType.STRING, ValueType.NULL);
  private static final Set<ValueType> OBJECT_OR_NULL = Set.of(ValueType.OBJECT, ValueType.NULL);

  private final BoundedJson json;

  QuestionBody(Limits.Size limit) {
    this.json = new BoundedJson("The body", limit.bytes(), limit.nesting());
  }

  /** The question; throws {@link Unreadable} for what is none, or too much. */
  JsonObject read(HttpServletRequest request) throws IOException, Unreadable {
    JsonObject question = json.read(request);
    require(question, "query", TEXT);
    require(question, "operationName", TEXT_OR_NULL);
    require(question, "variables", OBJECT_OR_NULL);
    require(question, "extensions", OBJECT_OR_NULL);
    return question;
  }

  private static void require(JsonObject question, String name, Set<ValueType> types)
      throws Unreadable {
    JsonValue value = question.get(name);
    boolean missing = value == null && types.contains(ValueType.NULL);
    if (!missing && (value == null || !types.contains(value.getValueType()))) {
      throw new Unreadable(
          HttpServletResponse.SC_BAD_REQUEST,
          "'" + name + "' is " + (types == OBJECT_OR_NULL ? "an object" : "a text"));
    }
  }
}
