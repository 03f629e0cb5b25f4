package org.actionsync.web.graphql;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * Reads the body of a question, as GraphQL over HTTP has it: {@code query}, and where wanted {@code
 * variables}, {@code operationName} and {@code extensions}.
 *
 * <p>It is measured before anything is made of it: JSON that is nested deep enough breaks whoever
 * reads it, and a list of questions would get around every limit of one.
 */
final class QuestionBody {

  private static final JsonReaderFactory JSON =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private static final Set<ValueType> TEXT = Set.of(ValueType.STRING);
  private static final Set<ValueType> TEXT_OR_NULL = Set.of(ValueType.STRING, ValueType.NULL);
  private static final Set<ValueType> OBJECT_OR_NULL = Set.of(ValueType.OBJECT, ValueType.NULL);

  private static final int MOST_DIGITS = 40;

  private final Limits.Size limit;

  QuestionBody(Limits.Size limit) {
    this.limit = limit;
  }

  /** What cannot be taken as a question, and the HTTP status that says so. */
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Unreadable(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /** The question; throws {@link Unreadable} for what is none, or too much. */
  JsonObject read(HttpServletRequest request) throws IOException, Unreadable {
    String text = text(bytes(request));
    Nesting nesting = Nesting.of(text);
    if (nesting.deepest() > limit.nesting()) {
      throw invalid("The body is nested deeper than " + limit.nesting() + " levels");
    }
    if (!text.substring(nesting.end()).isBlank()) {
      throw notOneObject();
    }
    return checked(parse(text));
  }

  /** Also without a length, or with one that is a lie, no more is read than may be. */
  private byte[] bytes(HttpServletRequest request) throws IOException, Unreadable {
    if (request.getContentLengthLong() > limit.bytes()) {
      throw tooLarge();
    }
    byte[] read = request.getInputStream().readNBytes(limit.bytes() + 1);
    if (read.length > limit.bytes()) {
      throw tooLarge();
    }
    return read;
  }

  private static String text(byte[] body) throws Unreadable {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException other) {
      throw invalid("The body is not UTF-8");
    }
  }

  private static JsonObject parse(String text) throws Unreadable {
    try (JsonReader body = JSON.createReader(new StringReader(text))) {
      return body.readObject();
    } catch (JsonException | IllegalStateException | UnsupportedOperationException notAnObject) {
      throw notOneObject();
    }
  }

  private static JsonObject checked(JsonObject question) throws Unreadable {
    require(question, "query", TEXT);
    require(question, "operationName", TEXT_OR_NULL);
    require(question, "variables", OBJECT_OR_NULL);
    require(question, "extensions", OBJECT_OR_NULL);
    requireUsual(question);
    return question;
  }

  /** Written out, 1e999999999 fills the memory; and half a character no database can store. */
  private static void requireUsual(JsonValue value) throws Unreadable {
    if (value instanceof JsonString string) {
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(string.getString())) {
        throw invalid("A text has half a character in it");
      }
    } else if (value instanceof JsonNumber number) {
      BigDecimal exact = exact(number);
      if (exact.precision() > MOST_DIGITS || Math.abs((long) exact.scale()) > MOST_DIGITS) {
        throw invalid("A number has at most " + MOST_DIGITS + " digits");
      }
    } else if (value instanceof JsonArray array) {
      for (JsonValue each : array) {
        requireUsual(each);
      }
    } else if (value instanceof JsonObject object) {
      for (JsonValue each : object.values()) {
        requireUsual(each);
      }
    }
  }

  private static void require(JsonObject question, String name, Set<ValueType> types)
      throws Unreadable {
    JsonValue value = question.get(name);
    boolean missing = value == null && types.contains(ValueType.NULL);
    if (!missing && (value == null || !types.contains(value.getValueType()))) {
      throw invalid("'" + name + "' is " + (types == OBJECT_OR_NULL ? "an object" : "a text"));
    }
  }

  private static Unreadable notOneObject() {
    return invalid("The body is not one JSON object, with every name in it once");
  }

  private Unreadable tooLarge() {
    return new Unreadable(
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
        "The body has more than " + limit.bytes() + " bytes");
  }

  private static Unreadable invalid(String message) {
    return new Unreadable(HttpServletResponse.SC_BAD_REQUEST, message);
  }

  /** The parser gives up on a number that is far too long, and says so in its own way. */
  private static BigDecimal exact(JsonNumber number) throws Unreadable {
    try {
      return number.bigDecimalValue();
    } catch (UnsupportedOperationException tooLong) {
      throw invalid("A number has at most " + MOST_DIGITS + " digits");
    }
  }
}
