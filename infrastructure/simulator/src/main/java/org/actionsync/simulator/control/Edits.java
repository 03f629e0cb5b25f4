package org.actionsync.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.actionsync.simulator.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * The edits a JSON object asks for, by property; an unknown property is refused before anything is
 * done.
 */
final class Edits {

  private final Map<String, Consumer<JsonNode>> known = new LinkedHashMap<>();

  Edits on(String property, Consumer<JsonNode> edit) {
    known.put(property, edit);
    return this;
  }

  /** An edit that needs a text. */
  Edits onText(String property, Consumer<String> edit) {
    return on(property, value -> edit.accept(text(property, value)));
  }

  /**
   * Carries out what was sent, in the order it was sent.
   *
   * @throws IllegalArgumentException for a property there is no edit for, or a value it cannot use
   */
  void apply(JsonNode sent) {
    List<Runnable> steps = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : sent.properties()) {
      Consumer<JsonNode> edit = known.get(each.getKey());
      if (edit == null) {
        throw new IllegalArgumentException(
            "Not understood: " + each.getKey() + "; known: " + String.join(", ", known.keySet()));
      }
      steps.add(() -> edit.accept(each.getValue()));
    }
    steps.forEach(Runnable::run);
  }

  static String text(String property, JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException(property + " must be a text");
    }
    return value.asText();
  }

  /** A property of an object that must be there. */
  static String required(JsonNode object, String property) {
    String value = Json.text(object, property);
    if (value == null) {
      throw new IllegalArgumentException(property + " is missing");
    }
    return value;
  }

  static @Nullable String optional(JsonNode object, String property) {
    return Json.text(object, property);
  }
}
