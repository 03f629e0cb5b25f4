package org.actionsync.web.graphql;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers that never get as far as GraphQL, in the shape of those that do. */
final class JsonErrors {

  private JsonErrors() {}

  /** Answers with one error and this HTTP status. */
  static void send(HttpServletResponse response, int status, ErrorCode code, String message)
      throws IOException {
    JsonObject error =
        Json.createObjectBuilder()
            .add("message", message)
            .add("extensions", Json.createObjectBuilder().add("code", code.name()))
            .build();
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try (JsonWriter out = Json.createWriter(response.getWriter())) {
      out.writeObject(
          Json.createObjectBuilder()
              .add("errors", Json.createArrayBuilder().add(error))
              .addNull("data")
              .build());
    }
  }
}
