package org.actionsync.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a service says back.
 *
 * @param status the HTTP status
 * @param type the media type of the body
 * @param body the text of the body
 * @param headers further headers
 */
public record Answer(int status, String type, String body, Map<String, String> headers) {

  private static final String HAL = "application/hal+json";

  public Answer {
    headers = Map.copyOf(headers);
  }

  /** A resource, 200, in the media type both services document. */
  public static Answer hal(JsonNode body) {
    return new Answer(200, HAL, body.toString(), Map.of());
  }

  /** {@code {"error": "…"}}, the only shape of an error that was ever seen. */
  public static Answer error(int status, String text) {
    JsonNode body = Json.object().put("error", text);
    return new Answer(status, HAL, body.toString(), Map.of());
  }

  /** Whether the service did what was asked. */
  public boolean isSuccess() {
    return status < 300;
  }

  /** The same answer with one more header. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, type, body, more);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
