package org.actionsync.simulator.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The server's process, as long as the sandbox lives. */
final class Server {

  private static final int SECONDS_TO_STOP = 30;

  private final Process process;
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private Server(Process process) {
    this.process = process;
  }

  /** Starts it; what it says from now on is said to whoever watches. */
  static Server start(Places places) {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("win");
    List<String> command = new ArrayList<>();
    command.add(
        places.serverHome().resolve("bin/standalone." + (windows ? "bat" : "sh")).toString());
    command.addAll(SandboxSettings.of(places));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // The script passes on our wish to stop only if it does not become the server itself.
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    builder.environment().put("NOPAUSE", "true");
    try {
      var server = new Server(builder.start());
      server.listen();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start the server", e);
    }
  }

  private void listen() {
    var thread = new Thread(this::sayWhatItSays, "server output");
    thread.setDaemon(true);
    thread.start();
  }

  private void sayWhatItSays() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      boolean banner = true;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        banner = banner && !line.contains("WFLYSRV");
        if (!banner) {
          System.out.println(line);
        }
        if (line.contains("WFLYSRV0025")) {
          ready.complete(true);
        } else if (line.contains("WFLYSRV0026")) {
          ready.complete(false); // it started, but something in it did not
        }
      }
    } catch (IOException e) {
      ready.completeExceptionally(e);
    } finally {
      ready.complete(false);
    }
  }

  /**
   * Waits until the server says that it has started.
   *
   * @return false if it stopped instead, or started with errors; it has said why
   */
  boolean awaitStart() {
    return ready.join();
  }

  /** Waits until the server stops, for whatever reason. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Stops it cleanly if it can be, and in any case. */
  void stop() {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroy();
    try {
      if (process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    all.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
