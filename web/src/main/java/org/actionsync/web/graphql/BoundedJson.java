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
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object that somebody sent, whoever they are.
 *
 * <p>It is measured before anything is made of it: JSON that is nested deep enough breaks whoever
 * reads it, and so does a number that is short only as long as nobody writes it out.
 *
 * @param what it is, at the beginning of a sentence: {@code The body}
 * @param nesting how deep its objects and lists may be nested
 */
public record BoundedJson(String what, int nesting) {

  /** No page of another site can make a browser send these before the server has allowed it. */
  private static final Set<String> MEDIA_TYPES =
      Set.of("application/json", "application/graphql+json");

  private static final JsonReaderFactory JSON =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private static final int MOST_DIGITS = 40;

  /** What is no such object; the message says why, for developers. */
  public static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Unreadable(int status, String message) {
      super(message);
      this.status = status;
    }

    /** The HTTP status that says so. */
    public int status() {
      return status;
    }

    /** What is wrong. */
    public String why() {
      return String.valueOf(getMessage());
    }
  }

  /** What may be nested as deep as is configured for questions. */
  public static BoundedJson asConfigured(String what) {
    return new BoundedJson(what, Limits.of(ConfigProvider.getConfig()).size().nesting());
  }

  /**
   * The object that is the body of a request.
   *
   * @param bytes no more are read
   * @throws Unreadable with status 415 if the request does not say that it is JSON, 413 if it is
   *     longer, 400 if it is no such object
   */
  public JsonObject read(HttpServletRequest request, int bytes) throws IOException, Unreadable {
    @Nullable String type = request.getContentType();
    if (type == null
        || !MEDIA_TYPES.contains(type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip())) {
      throw new Unreadable(
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, what + " is not application/json");
    }
    return read(text(readBytes(request, bytes)));
  }

  /** The object that a text is, which is no longer than its reader allows. */
  public JsonObject read(String text) throws Unreadable {
    Nesting found = Nesting.of(text);
    if (found.deepest() > nesting) {
      throw unreadable(" is nested deeper than " + nesting + " levels");
    }
    if (!text.substring(found.end()).isBlank()) {
      throw notOneObject();
    }
    JsonObject object = parse(text);
    requireUsual(object);
    return object;
  }

  /** Also without a length, or with one that is a lie, no more is read than may be. */
  private byte[] readBytes(HttpServletRequest request, int bytes) throws IOException, Unreadable {
    if (request.getContentLengthLong() > bytes) {
      throw tooLarge(bytes);
    }
    byte[] read = request.getInputStream().readNBytes(bytes + 1);
    if (read.length > bytes) {
      throw tooLarge(bytes);
    }
    return read;
  }

  private String text(byte[] body) throws Unreadable {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException other) {
      throw unreadable(" is not UTF-8");
    }
  }

  private JsonObject parse(String text) throws Unreadable {
    try (JsonReader body = JSON.createReader(new StringReader(text))) {
      return body.readObject();
    } catch (JsonException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | ArithmeticException notAnObject) {
      throw notOneObject();
    }
  }

  /** Written out, 1e999999999 fills the memory; and half a character no database can store. */
  private void requireUsual(JsonValue value) throws Unreadable {
    if (value instanceof JsonString string) {
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(string.getString())) {
        throw unreadable(" has a text with half a character in it");
      }
    } else if (value instanceof JsonNumber number) {
      BigDecimal exact = exact(number);
      if (exact.precision() > MOST_DIGITS || Math.abs((long) exact.scale()) > MOST_DIGITS) {
        throw tooManyDigits();
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

  /** The parser gives up on a number that is far too long, and says so in its own way. */
  private BigDecimal exact(JsonNumber number) throws Unreadable {
    try {
      return number.bigDecimalValue();
    } catch (UnsupportedOperationException | NumberFormatException | ArithmeticException tooLong) {
      throw tooManyDigits();
    }
  }

  private Unreadable tooManyDigits() {
    return unreadable(" has a number with more than " + MOST_DIGITS + " digits");
  }

  private Unreadable notOneObject() {
    return unreadable(" is not one JSON object, with every name in it once");
  }

  private Unreadable tooLarge(int bytes) {
    return new Unreadable(
        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
        what + " has more than " + bytes + " bytes");
  }

  private Unreadable unreadable(String why) {
    return new Unreadable(HttpServletResponse.SC_BAD_REQUEST, what + why);
  }
}
