package org.actionsync.infrastructure.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON texts. */
final class JsonText {

  /** Looked up once, because every look-up searches the class path. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private JsonText() {}

  static JsonObjectBuilder object() {
    return JSON.createObjectBuilder();
  }

  static JsonArrayBuilder array() {
    return JSON.createArrayBuilder();
  }

  static JsonObject readObject(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A list of texts. */
  static String lines(Collection<String> lines) {
    JsonArrayBuilder array = array();
    lines.forEach(array::add);
    return array.build().toString();
  }

  /** Reads what {@link #lines} wrote. */
  static List<String> readLines(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return strings(reader.readArray());
    }
  }

  static List<String> strings(JsonArray array) {
    return array.stream().map(v -> ((JsonString) v).getString()).toList();
  }

  /** Leaves out what is not known. */
  static void addIfKnown(JsonObjectBuilder object, String name, @Nullable String value) {
    if (value != null) {
      object.add(name, value);
    }
  }

  /** The text of this name; null when it was left out. */
  static @Nullable String known(JsonObject object, String name) {
    return object.containsKey(name) ? object.getString(name) : null;
  }
}
