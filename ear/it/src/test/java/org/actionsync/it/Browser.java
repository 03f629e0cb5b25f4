package org.actionsync.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which somebody is signed in, as the console would be. It signs in when it has to:
 * for the first time, and after a server that knew it was replaced by another.
 *
 * <p>In the tests everybody's password is their name. The server makes the admin; whoever else is
 * needed is admitted by the admin.
 */
final class Browser {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  private static final Map<String, Browser> OPEN = new ConcurrentHashMap<>();

  private final String user;
  private final URI server;
  private String cookie = "";
  private List<String> attributes = List.of();
  private String csrfToken = "";

  private Browser(String user, URI server) {
    this.user = user;
    this.server = server;
  }

  /** The one browser of somebody at a server. */
  static Browser of(String user, URI server) {
    return OPEN.computeIfAbsent(user + "@" + server, key -> new Browser(user, server));
  }

  /** What it sends along. */
  synchronized HttpRequest.Builder on(HttpRequest.Builder request) {
    return request.copy().setHeader("Cookie", cookie).setHeader("X-CSRF-Token", csrfToken);
  }

  /** Name and value of the cookie. */
  synchronized String cookie() {
    return cookie;
  }

  boolean isSignedIn() {
    return !cookie.isEmpty();
  }

  synchronized void signIn() throws IOException, InterruptedException {
    HttpResponse<String> answer = post(server, signIn(user, user, null));
    if (answer.statusCode() == 401 && !user.equals("admin")) {
      answer = post(server, signIn(user, admitted(), user));
    }
    if (answer.statusCode() != 200) {
      throw new IOException(user + " cannot sign in: " + answer.body());
    }
    String[] parts = answer.headers().firstValue("Set-Cookie").orElseThrow().split("; *");
    cookie = parts[0];
    attributes = List.of(parts).subList(1, parts.length);
    csrfToken = json(answer.body()).getString("csrfToken");
  }

  /** What the server said of the cookie. */
  synchronized List<String> cookieAttributes() {
    return attributes;
  }

  /** Signs out, and keeps the cookie nevertheless; answers with the status. */
  int signOut() throws IOException, InterruptedException {
    HttpRequest request = on(HttpRequest.newBuilder(server.resolve("session"))).DELETE().build();
    return HTTP.send(request, BodyHandlers.ofString()).statusCode();
  }

  /** Whether the server still knows the cookie. */
  boolean isStillIn() throws IOException, InterruptedException {
    HttpRequest request = on(HttpRequest.newBuilder(server.resolve("session"))).GET().build();
    return !json(HTTP.send(request, BodyHandlers.ofString()).body()).isNull("user");
  }

  private String admitted() throws IOException, InterruptedException {
    JsonObject answer =
        GraphQL.as("admin", server)
            .ask(
                "mutation { createUser(input: {name: \""
                    + user
                    + "\", role: VIEWER}) { oneTimePassword } }");
    if (answer.containsKey("errors")) {
      throw new IOException(user + " is not admitted: " + answer.get("errors"));
    }
    return answer.getJsonObject("data").getJsonObject("createUser").getString("oneTimePassword");
  }

  static String signIn(String name, String password, @Nullable String newPassword) {
    JsonObjectBuilder body = Json.createObjectBuilder().add("name", name).add("password", password);
    if (newPassword != null) {
      body.add("newPassword", newPassword);
    }
    return body.build().toString();
  }

  /** Signs in, or tries to. */
  static HttpResponse<String> post(URI server, String body)
      throws IOException, InterruptedException {
    return post(server, "application/json", body);
  }

  static HttpResponse<String> post(URI server, String contentType, String body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(server.resolve("session"))
            .header("Content-Type", contentType)
            .timeout(Duration.ofSeconds(60))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
