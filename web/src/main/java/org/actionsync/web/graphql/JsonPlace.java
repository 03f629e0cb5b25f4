package org.actionsync.web.graphql;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place in a JSON text that somebody sent, and what stands there. Whatever is not as it must be
 * is an error that names the place.
 *
 * @param path how people find it, such as {@code links[0].campaign}; empty for all of it
 * @param value what stands there
 */
record JsonPlace(String path, JsonValue value) {

  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_NAME_SHOWN = 40;

  /** The error that something is wrong here. */
  CodedException wrong(String sentence) {
    return new CodedException(
        ErrorCode.INVALID,
        path.isEmpty() ? sentence : path + ": " + sentence,
        ConfigurationReader.ARGUMENT);
  }

  private JsonObject object() {
    if (value.getValueType() != ValueType.OBJECT) {
      throw wrong("This must be an object");
    }
    return value.asJsonObject();
  }

  /** All that stands here by name, whatever the names are. */
  Map<String, JsonPlace> all() {
    return object().keySet().stream().collect(Collectors.toMap(name -> name, this::below));
  }

  /** Refuses what stands here under any other name. */
  JsonPlace only(String... names) {
    Set<String> known = Set.of(names);
    object().keySet().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw below(name).wrong("There is nothing of this name; known are " + in(names));
            });
    return this;
  }

  private static String in(Object[] words) {
    return Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", "));
  }

  /** What stands here under this name, and must. */
  JsonPlace at(String name) {
    return ifAt(name).orElseThrow(() -> below(name).wrong("This is missing"));
  }

  /** What stands here under this name, if anything does. */
  Optional<JsonPlace> ifAt(String name) {
    return object().containsKey(name) ? Optional.of(below(name)) : Optional.empty();
  }

  private JsonPlace below(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9_-]", "?");
    String shown =
        safe.length() > LONGEST_NAME_SHOWN ? safe.substring(0, LONGEST_NAME_SHOWN) + "…" : safe;
    return new JsonPlace(
        path.isEmpty() ? shown : path + "." + shown, object().getOrDefault(name, JsonValue.NULL));
  }

  /** What stands here one behind the other, at most so many. */
  List<JsonPlace> items(int most) {
    if (value.getValueType() != ValueType.ARRAY) {
      throw wrong("This must be a list");
    }
    JsonArray array = value.asJsonArray();
    if (array.size() > most) {
      throw wrong("At most " + most + " can be here");
    }
    List<JsonPlace> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(new JsonPlace(path + "[" + i + "]", array.get(i)));
    }
    return items;
  }

  /** A text, which may be blank: the services say what is not. */
  String text() {
    if (!(value instanceof JsonString string)) {
      throw wrong("This must be a text");
    }
    String text = string.getString();
    if (text.length() > LONGEST_TEXT) {
      throw wrong("This must have at most " + LONGEST_TEXT + " characters");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw wrong("This has half a character in it");
    }
    return text;
  }

  /** A whole number in this range. */
  int number(int least, int most) {
    String range = "This must be a whole number from " + least + " to " + most;
    if (!(value instanceof JsonNumber number)) {
      throw wrong(range);
    }
    try {
      int whole = number.intValueExact();
      if (whole < least || whole > most) {
        throw wrong(range);
      }
      return whole;
    } catch (ArithmeticException | NumberFormatException | UnsupportedOperationException notOne) {
      throw wrong(range);
    }
  }

  /** Yes or no. */
  boolean yes() {
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw wrong("This must be true or false");
    };
  }

  /** One of the words of {@code type}. */
  <E extends Enum<E>> E word(Class<E> type) {
    return word(type, value instanceof JsonString string ? string.getString() : "");
  }

  /** The word of {@code type} that this place is called by. */
  <E extends Enum<E>> E name(Class<E> type, String name) {
    return word(type, name);
  }

  private <E extends Enum<E>> E word(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(() -> wrong("This must be one of " + in(type.getEnumConstants())));
  }
}
