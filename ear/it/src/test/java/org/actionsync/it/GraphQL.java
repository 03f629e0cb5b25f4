package org.actionsync.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Speaks GraphQL to a server as a front end does, signed in as somebody or as nobody. */
final class GraphQL {

  /** Where the server listens that all tests share. */
  static final URI SHARED = URI.create("http://127.0.0.1:18080/");

  /** Where the server listens that {@code RestartIT} starts and stops. */
  static final URI RESTARTED = URI.create("http://127.0.0.1:19080/");

  /** Where the server listens that {@code SampleWorldIT} syncs with both simulated services. */
  static final URI SYNCED = URI.create("http://127.0.0.1:20080/");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private final HttpRequest.Builder request;

  private GraphQL(HttpRequest.Builder request) {
    this.request = request;
  }

  static GraphQL asNobody(URI server) {
    return new GraphQL(
        HttpRequest.newBuilder(server.resolve("graphql"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(60)));
  }

  static GraphQL as(String user, URI server) {
    return asNobody(server).saying("Authorization", credentials(user));
  }

  /** What somebody says to sign in; in the tests everybody's password is their name. */
  static String credentials(String user) {
    byte[] both = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  /** The same caller, who sends what they send as something else than JSON. */
  GraphQL sending(String contentType) {
    return saying("Content-Type", contentType);
  }

  /** The same caller, who says this in a header. */
  GraphQL saying(String header, String value) {
    return new GraphQL(request.copy().setHeader(header, value));
  }

  /** Asks and expects an answer with status 200, which may still carry errors. */
  JsonObject ask(String query) throws IOException, InterruptedException {
    Answer answer = post(Json.createObjectBuilder().add("query", query).build().toString());
    if (answer.status() != 200) {
      throw new AssertionError("Answered " + answer.status() + ": " + answer.body());
    }
    return answer.body();
  }

  /** Fetches something of the same server that is no GraphQL. */
  HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
    URI there = request.copy().build().uri().resolve(path);
    return HTTP.send(request.copy().uri(there).GET().build(), BodyHandlers.ofString());
  }

  /** Sends any body at all. */
  Answer post(String body) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(
            request.copy().POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());
    try (JsonReader json = Json.createReader(new StringReader(response.body()))) {
      return new Answer(response.statusCode(), json.readObject());
    }
  }

  record Answer(int status, JsonObject body) {

    /** The code of the only error. */
    String code() {
      return codeOf(body);
    }
  }

  static String codeOf(JsonObject body) {
    return body.getJsonArray("errors")
        .getJsonObject(0)
        .getJsonObject("extensions")
        .getString("code");
  }
}
