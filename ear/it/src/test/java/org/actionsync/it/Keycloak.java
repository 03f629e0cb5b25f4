package org.actionsync.it;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A real identity provider with three people in it: an admin, a viewer, and somebody without a
 * role.
 */
final class Keycloak implements AutoCloseable {

  private static final int PORT = 30180;
  private static final Duration TO_ANSWER = Duration.ofMinutes(5);

  private final Process process;
  private final Path log;

  private Keycloak(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts one with nothing in it but the sample people, and waits until it answers. */
  static Keycloak start() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("keycloak.home"));
    Path realms = Files.createDirectories(home.resolve("data/import"));
    try (InputStream realm = Keycloak.class.getResourceAsStream("/keycloak-realm.json")) {
      Files.copy(
          Objects.requireNonNull(realm),
          realms.resolve("union.json"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Path log = home.resolve("console.log");
    ProcessBuilder command =
        new ProcessBuilder(
                List.of(
                    "sh",
                    home.resolve("bin/kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--http-host=127.0.0.1",
                    "--http-port=" + PORT))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Keycloak started = new Keycloak(command.start(), log);
    started.awaitAnswers();
    return started;
  }

  /** Where it describes itself. */
  URI provider() {
    return URI.create("http://127.0.0.1:" + PORT + "/realms/union");
  }

  /** An access token that somebody has for another program, with all their roles in it. */
  String tokenOfAnotherProgram(String user, String password)
      throws IOException, InterruptedException {
    HttpRequest wish =
        HttpRequest.newBuilder(URI.create(provider() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=password&client_id=newsletter&username="
                        + user
                        + "&password="
                        + password))
            .build();
    String answer = HttpClient.newHttpClient().send(wish, BodyHandlers.ofString()).body();
    try (JsonReader reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject().getString("access_token");
    }
  }

  private void awaitAnswers() throws InterruptedException {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest question =
        HttpRequest.newBuilder(URI.create(provider() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(10))
            .build();
    Instant deadline = Instant.now().plus(TO_ANSWER);
    while (Instant.now().isBefore(deadline) && process.isAlive()) {
      try {
        if (http.send(question, BodyHandlers.ofString()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // nobody listens yet
      }
      Thread.sleep(500);
    }
    close();
    throw new AssertionError("Keycloak does not answer, see " + log);
  }

  @Override
  public void close() {
    List<ProcessHandle> all = process.descendants().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
