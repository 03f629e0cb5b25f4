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
public final class QuestionBody {

  private static final Set<ValueType> TEXT = Set.of(ValueType.STRING);
  private static final Set<ValueType> TEXT_OR_NULL = Set.of(ValueType.STRING, ValueType.NULL);
  private static final Set<ValueType> OBJECT_OR_NULL = Set.of(ValueType.OBJECT, ValueType.NULL);

  private final BoundedJson json;
  private final int bytes;

  QuestionBody(Limits.Size limit) {
    this.json = new BoundedJson("The body", limit.nesting());
    this.bytes = limit.bytes();
  }

  /** The question; throws {@link Unreadable} for what is none, or too much. */
  JsonObject read(HttpServletRequest request) throws IOException, Unreadable {
    JsonObject question = json.read(request, bytes);
    requireQuestion(question);
    return question;
  }

  /** Makes sure that it asks something, and that all it has for that is of the right kind. */
  public static void requireQuestion(JsonObject question) throws Unreadable {
    require(question, "query", TEXT);
    require(question, "operationName", TEXT_OR_NULL);
    require(question, "variables", OBJECT_OR_NULL);
    require(question, "extensions", OBJECT_OR_NULL);
  }

  private static void require(JsonObject question, String name, Set<ValueType> types)
      throws Unreadable {
    JsonValue value = question.get(name);
    boolean missing = value == null && types.contains(ValueType.NULL);
    if (!missing && (value == null || !types.contains(value.getValueType()))) {
      throw new Unreadable(
          HttpServletResponse.SC_BAD_REQUEST,
          "'" + name + "' has to be " + (types == OBJECT_OR_NULL ? "an object" : "a text"));
    }
  }
}
