package org.actionsync.simulator.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.actionsync.simulator.http.Json;

/** Speaks to the server as an admin's front end would. */
final class GraphQL {

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI server;
  private final String authorization;

  GraphQL(URI server, String user, String password) {
    this.server = server;
    byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(credentials);
  }

  /**
   * Asks one question and returns its data.
   *
   * @throws IllegalStateException if the server answers with an error, which the message repeats
   */
  JsonNode ask(String question, Map<String, ?> variables) {
    ObjectNode body = Json.object().put("query", question);
    body.set("variables", Json.MAPPER.valueToTree(variables));
    JsonNode answer = post("/graphql", body);
    if (answer.has("errors")) {
      throw new IllegalStateException(question + " was answered with " + answer.get("errors"));
    }
    return answer.path("data");
  }

  /**
   * As somebody else chooses a password with the one that serves once.
   *
   * @throws IllegalStateException if the server answers with an error, which the message repeats
   */
  void choosePassword(String name, String once, String password) {
    JsonNode answer =
        post(
            "/session",
            Json.object().put("name", name).put("password", once).put("newPassword", password));
    if (answer.has("errors")) {
      throw new IllegalStateException(name + " got no password: " + answer.get("errors"));
    }
  }

  private JsonNode post(String path, ObjectNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return Json.MAPPER.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException("The server does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while the server was asked", e);
    }
  }
}
