package org.actionsync.simulator.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** One language is kept; one the service does not know becomes English. */
final class Languages {

  private static final Set<String> KNOWN =
      Set.of("en", "es", "fr", "de", "it", "pt", "pt-BR", "nl", "pl", "da", "sv", "ca", "cy");

  private Languages() {}

  static Optional<String> first(JsonNode sent) {
    String code = sent.path(0).asText("");
    return code.isBlank() ? Optional.empty() : Optional.of(KNOWN.contains(code) ? code : "en");
  }
}
