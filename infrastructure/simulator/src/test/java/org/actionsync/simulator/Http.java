package org.actionsync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A caller of one service: knows its address and a key, nothing of what comes back. */
final class Http {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final URI base;
  private final String key;

  Http(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  /** What came back. */
  record Reply(int status, String type, String retryAfter, String date, String text) {

    JsonNode json() {
      return parse(text);
    }

    String error() {
      return json().path("error").asText();
    }
  }

  Reply get(String path) {
    return send("GET", path, "");
  }

  Reply post(String path, String body) {
    return send("POST", path, body);
  }

  Reply put(String path, String body) {
    return send("PUT", path, body);
  }

  Reply delete(String path) {
    return send("DELETE", path, "");
  }

  /** All embedded items of a collection, read page by page until one is empty or has no next. */
  List<JsonNode> all(String path, String relation) {
    List<JsonNode> items = new ArrayList<>();
    String at = path;
    for (int page = 0; page < 200; page++) {
      JsonNode answer = get(at).json();
      JsonNode embedded = answer.path("_embedded").path(relation);
      embedded.forEach(items::add);
      String next = answer.path("_links").path("next").path("href").asText();
      if (next.isEmpty() || embedded.isEmpty()) {
        return items;
      }
      at = next.substring(base.toString().length());
    }
    throw new AssertionError("No end of " + path);
  }

  static String filter(String text) {
    return "filter=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Reply send(String method, String path, String body) {
    return send(method, path, body, "application/json");
  }

  Reply send(String method, String path, String body, String type) {
    URI address = URI.create(path.startsWith("http") ? path : base + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("OSDI-API-Token", key);
    }
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Reply(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.headers().firstValue("Retry-After").orElse(""),
          response.headers().firstValue("Date").orElse(""),
          response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
