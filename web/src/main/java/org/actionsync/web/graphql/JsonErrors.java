package org.actionsync.web.graphql;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers that never get as far as GraphQL, in the shape of those that do. */
public final class JsonErrors {

  private JsonErrors() {}

  /** Answers with one error and this HTTP status. */
  public static void send(HttpServletResponse response, int status, ErrorCode code, String message)
      throws IOException {
    send(response, status, new CodedException(code, message));
  }

  /** Answers with this error, which may blame an argument, and this HTTP status. */
  static void send(HttpServletResponse response, int status, CodedException refused)
      throws IOException {
    JsonObjectBuilder extensions = Json.createObjectBuilder().add("code", refused.code().name());
    if (refused.field() != null) {
      extensions.add("field", refused.field());
    }
    JsonObject error =
        Json.createObjectBuilder()
            .add("message", refused.getMessage())
            .add("extensions", extensions)
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
