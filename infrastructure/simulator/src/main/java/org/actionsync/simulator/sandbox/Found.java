package org.actionsync.simulator.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Finding one of many in an answer. */
final class Found {

  private Found() {}

  /** The first whose field has exactly this value; searches of the server find similar ones too. */
  static Optional<JsonNode> by(String field, String value, JsonNode list) {
    for (JsonNode item : list) {
      if (item.path(field).asText().equals(value)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }
}
