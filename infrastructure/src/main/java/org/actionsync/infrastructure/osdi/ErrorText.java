package org.actionsync.infrastructure.osdi;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.actionsync.application.port.ApiKey;

/**
 * A service's own words about what it refuses.
 *
 * <p>They stand in {@code error}, {@code message} or {@code errors}, or are plain text; which of
 * them Action Builder uses is not documented. Action Network repeats the key that was sent, so
 * every occurrence of it is masked.
 */
final class ErrorText {

  private static final List<String> PROPERTIES = List.of("error", "message", "errors");
  private static final int LONGEST = 300;

  private ErrorText() {}

  static String of(String body, ApiKey key) {
    String said = words(body).replace(key.secret(), key.toString());
    String words = Storable.text(said, LONGEST + 1);
    if (words.isEmpty()) {
      return "no reason given";
    }
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
  }

  private static String words(String body) {
    String text = body.strip();
    if (text.startsWith("<")) {
      return "a web page instead of a reason";
    }
    return text.startsWith("{") ? fromJson(text) : text;
  }

  private static String fromJson(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      JsonObject object = reader.readObject();
      return PROPERTIES.stream()
          .map(name -> spoken(object.getOrDefault(name, JsonValue.NULL)))
          .filter(words -> !words.isBlank())
          .findFirst()
          .orElse(text);
    } catch (JsonException malformed) {
      return text;
    }
  }

  private static String spoken(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case ARRAY ->
          value.asJsonArray().stream().map(ErrorText::spoken).collect(Collectors.joining(", "));
      case OBJECT ->
          value.asJsonObject().entrySet().stream()
              .map(field -> field.getKey() + ": " + spoken(field.getValue()))
              .collect(Collectors.joining(", "));
      case NULL -> "";
      default -> value.toString();
    };
  }
}
