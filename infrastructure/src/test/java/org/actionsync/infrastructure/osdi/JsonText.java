package org.actionsync.infrastructure.osdi;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;

/** JSON in tests: compared as objects, because the order of properties means nothing. */
public final class JsonText {

  private static final Jsonb JSON = JsonbBuilder.create();

  private JsonText() {}

  /** The object in this text. */
  public static JsonObject parse(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** What would be sent. */
  public static JsonObject of(Object body) {
    return parse(JSON.toJson(body));
  }

  /** What would be read. */
  public static <T> T read(String text, Class<T> type) {
    return JSON.fromJson(text, type);
  }
}
