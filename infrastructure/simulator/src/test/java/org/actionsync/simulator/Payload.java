package org.actionsync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The documented payloads, and their shapes. */
final class Payload {

  private Payload() {}

  static String text(String file) {
    try (InputStream in = Payload.class.getResourceAsStream("/payloads/" + file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode json(String file) {
    return Http.parse(text(file));
  }

  static Set<String> shape(String file) {
    return shape(json(file));
  }

  /** Every path to a value in a tree with the kind of the value; items of a list count as one. */
  static Set<String> shape(JsonNode tree) {
    Set<String> paths = new TreeSet<>();
    collect("", tree, paths);
    return paths;
  }

  private static void collect(String path, JsonNode node, Set<String> paths) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> each : node.properties()) {
        collect(path + "/" + each.getKey(), each.getValue(), paths);
      }
    } else if (node.isArray()) {
      paths.add(path + "[]");
      node.forEach(item -> collect(path + "[]", item, paths));
    } else {
      paths.add(path + " " + node.getNodeType());
    }
  }
}
