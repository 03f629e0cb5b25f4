package org.actionsync.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request, already taken apart.
 *
 * @param method {@code GET}, {@code POST}, …
 * @param template the path with its variables unresolved, e.g. {@code /api/v2/people/{id}}
 * @param path the values of the variables in the path
 * @param query the decoded query parameters; the first of a repeated one
 * @param sent what else came with the request
 */
public record Call(
    String method,
    String template,
    Map<String, String> path,
    Map<String, String> query,
    Sent sent) {

  /**
   * The parts of a request that have no place in its address.
   *
   * @param host host and port as the caller wrote them; links in answers begin with it
   * @param key the API key, if one was sent
   * @param type the content type, empty if none was sent
   * @param body the body as text
   */
  public record Sent(String host, Optional<String> key, String type, String body) {}

  public Call {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  /** The value of a variable that is part of this call's template. */
  public String path(String variable) {
    String value = path.get(variable);
    if (value == null) {
      throw new IllegalArgumentException(template + " has no variable " + variable);
    }
    return value;
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  public Optional<String> key() {
    return sent.key();
  }

  /** The address this service was asked under, without a slash at its end. */
  public String origin() {
    return "http://" + sent.host();
  }

  public boolean isRead() {
    return method.equals("GET");
  }

  /**
   * The body of a POST or PUT.
   *
   * @throws Refusal 400 if it is not declared to be JSON, or is not a JSON object
   */
  public JsonNode json() {
    if (!sent.type().startsWith("application/json")) {
      throw new Refusal(400, "Content-Type must be application/json");
    }
    return looseJson();
  }

  /**
   * The body as JSON whatever its declared type; an empty object if there is none.
   *
   * @throws Refusal 400 if it is not a JSON object
   */
  public JsonNode looseJson() {
    if (sent.body().isBlank()) {
      return Json.object();
    }
    try {
      JsonNode body = Json.MAPPER.readTree(sent.body());
      if (!body.isObject()) {
        throw new Refusal(400, "The body must be a JSON object");
      }
      return body;
    } catch (JsonProcessingException malformed) {
      throw new Refusal(400, "The body is not JSON");
    }
  }
}
