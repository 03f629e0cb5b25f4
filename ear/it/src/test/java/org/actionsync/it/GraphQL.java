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
import org.jspecify.annotations.Nullable;

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
  private final @Nullable Browser browser;

  private GraphQL(HttpRequest.Builder request, @Nullable Browser browser) {
    this.request = request;
    this.browser = browser;
  }

  static GraphQL asNobody(URI server) {
    return new GraphQL(
        HttpRequest.newBuilder(server.resolve("graphql"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(60)),
        null);
  }

  /** Signed in with a browser; in the tests everybody's password is their name. */
  static GraphQL as(String user, URI server) {
    return new GraphQL(asNobody(server).request, Browser.of(user, server));
  }

  /** The same as a script, which sends name and password with each question. */
  static GraphQL asScript(String user, URI server) {
    return asNobody(server).saying("Authorization", credentials(user));
  }

  /** What a script says to sign in. */
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
    return new GraphQL(request.copy().setHeader(header, value), browser);
  }

  /** The cookie alone, as a page of another site would have it sent. */
  GraphQL withoutProof() throws IOException, InterruptedException {
    if (browser == null) {
      throw new IllegalStateException("Nobody's browser");
    }
    browser.signIn();
    HttpRequest.Builder alone = browser.on(request).setHeader("X-CSRF-Token", "guess");
    return new GraphQL(alone, null);
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
    return send(request.copy().uri(there).GET());
  }

  /** Sends any body at all. */
  Answer post(String body) throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(request.copy().POST(HttpRequest.BodyPublishers.ofString(body)));
    try (JsonReader json = Json.createReader(new StringReader(response.body()))) {
      return new Answer(response.statusCode(), json.readObject());
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder asked)
      throws IOException, InterruptedException {
    if (browser == null) {
      return HTTP.send(asked.build(), BodyHandlers.ofString());
    }
    if (!browser.isSignedIn()) {
      browser.signIn();
    }
    HttpResponse<String> answer = HTTP.send(browser.on(asked).build(), BodyHandlers.ofString());
    if (answer.statusCode() == 401) {
      browser.signIn(); // the server is another one
      return HTTP.send(browser.on(asked).build(), BodyHandlers.ofString());
    }
    return answer;
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
