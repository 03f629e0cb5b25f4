package org.actionsync.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The server that ships with the EAR that ships, as the process that an operator starts: with its
 * script, settings from the environment, and a base directory of its own. It can be killed.
 */
final class ServerProcess implements AutoCloseable {

  private static final Duration TO_ANSWER = Duration.ofMinutes(10);

  /** It lives for a minute or so: what takes longer than that to become fast is not worth it. */
  private static final String JAVA_OPTIONS =
      "-Xms64m -Xmx512m -XX:MaxMetaspaceSize=384m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final int SECONDS_TO_STOP = 60;
  private static final int HTTP = 8080;

  private final Path base;
  private final int portOffset;
  private final Map<String, String> settings;
  private @Nullable Process process;

  /**
   * Lays out a new base directory with the EAR in it; nothing is started yet.
   *
   * @param name of the base directory in {@code target/servers}; what was there is removed
   * @param portOffset added to 8080 and 9990; no other server of the tests has the same
   * @param settings environment variables beyond those that every server of the tests has
   */
  ServerProcess(String name, int portOffset, Map<String, String> settings) throws IOException {
    this.base = Path.of(System.getProperty("servers.dir")).resolve(name);
    this.portOffset = portOffset;
    this.settings = Map.copyOf(settings);
    layOut();
  }

  private void layOut() throws IOException {
    if (Files.exists(base)) {
      try (Stream<Path> old = Files.walk(base)) {
        old.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
      }
    }
    Path shipped = home().resolve("standalone");
    try (Stream<Path> files = Files.walk(shipped)) {
      files.forEach(file -> copy(file, base.resolve(shipped.relativize(file).toString())));
    }
    Files.createDirectories(base.resolve("log"));
    copy(Path.of(System.getProperty("ear.file")), base.resolve("deployments/actionsync.ear"));
  }

  /** Deploys the way to an identity provider too, which lies beside the EAR. */
  ServerProcess withProvider() {
    Path ear = Path.of(System.getProperty("ear.file"));
    copy(ear.resolveSibling("actionsync-sso.war"), base.resolve("deployments/actionsync-sso.war"));
    return this;
  }

  private static void copy(Path file, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path home() {
    return Path.of(System.getProperty("server.home")).toAbsolutePath().normalize();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + (HTTP + portOffset) + "/");
  }

  /** Where it keeps whatever it keeps in files. */
  Path base() {
    return base;
  }

  /** Everything that this server ever said, also before it was killed. */
  Path log() {
    return base.resolve("log/console.log");
  }

  /** Starts it, for the first time or again, and waits until it answers questions. */
  void start() throws IOException, InterruptedException {
    launch();
    awaitAnswers();
  }

  /** Starts it and does not wait. */
  void launch() throws IOException {
    List<String> command =
        List.of(
            home().resolve("bin/standalone.sh").toString(),
            "-Djboss.server.base.dir=" + base.toAbsolutePath().normalize(),
            "-Djboss.socket.binding.port-offset=" + portOffset);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("server.java.home"));
    environment.put("JBOSS_JAVA_SIZING", JAVA_OPTIONS);
    environment.put("ACTIONSYNC_ADMIN_PASSWORD", "admin");
    environment.put("ACTIONSYNC_PASSWORD_MIN_LENGTH", "5");
    environment.putAll(settings);
    process = builder.start();
  }

  /** Waits until GraphQL answers an admin; fails if the server ends or takes too long. */
  void awaitAnswers() throws InterruptedException {
    Instant deadline = Instant.now().plus(TO_ANSWER);
    while (Instant.now().isBefore(deadline) && isAlive()) {
      if (answers()) {
        return;
      }
      Thread.sleep(250);
    }
    throw new AssertionError((isAlive() ? "Does not answer" : "Ended") + ", see " + log());
  }

  /** Waits until it refuses whoever is nobody, for servers at which nobody of ours signs in. */
  void awaitListening() throws InterruptedException {
    Instant deadline = Instant.now().plus(TO_ANSWER);
    while (Instant.now().isBefore(deadline) && isAlive()) {
      try {
        if (GraphQL.asNobody(address()).post("{}").status() == 401) {
          return;
        }
      } catch (IOException | RuntimeException notYet) {
        // nobody listens, or somebody who does not speak JSON yet
      }
      Thread.sleep(250);
    }
    throw new AssertionError((isAlive() ? "Does not answer" : "Ended") + ", see " + log());
  }

  private boolean answers() throws InterruptedException {
    try {
      return GraphQL.as("admin", address())
          .post("{\"query\": \"{ me { name } }\"}")
          .body()
          .containsKey("data");
    } catch (IOException | RuntimeException notYet) {
      return false; // nobody listens, or somebody who does not speak JSON yet
    }
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** {@code kill -9}: it has no moment to tidy up. Returns when it is gone. */
  void kill() {
    Process running = running();
    List<ProcessHandle> all = running.descendants().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    running.destroyForcibly().onExit().join();
    all.forEach(each -> each.onExit().join());
  }

  /** Stops it as an operator does, with {@code SIGTERM}. */
  void stop() throws InterruptedException {
    Process running = running();
    List<ProcessHandle> all = running.descendants().toList();
    all.forEach(ProcessHandle::destroy);
    if (!running.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("Did not stop when asked to, see " + log());
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("Was never started");
    }
    return process;
  }

  /** Ends it if it is still there. */
  @Override
  public void close() {
    if (isAlive()) {
      kill();
    }
  }
}
