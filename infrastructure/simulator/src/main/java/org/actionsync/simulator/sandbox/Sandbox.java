package org.actionsync.simulator.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The sandbox in the foreground, from the first line to Ctrl-C. */
public final class Sandbox {

  private static final URI ADDRESS = URI.create("http://localhost:8080/");

  /** The server, its management, both services, and the simulator's control endpoint. */
  private static final List<Integer> PORTS = List.of(8080, 9990, 8091, 8092, 8093);

  private Sandbox() {}

  /**
   * Runs until it is stopped.
   *
   * @param args the root of the project, and the simulator as a deployment
   */
  public static void main(String[] args) throws InterruptedException {
    for (int port : PORTS) {
      if (isTaken(port)) {
        say("Port " + port + " is in use. Is another sandbox running? Stop it and try again.");
        System.exit(1);
      }
    }
    var places = new Places(absolute(args[0]), absolute(args[1]));
    places.layOut();
    say("Starting the server. Its log is in " + places.base().resolve("log/server.log"));
    Server server = Server.start(places);
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop the server"));
    stopWithWhoeverStartedUs();

    if (!server.awaitStart()) {
      say("The server did not start; its last words are above.");
      System.exit(1);
    }
    try {
      new SetUp(new GraphQL(ADDRESS, SetUp.ADMIN, SetUp.ADMIN), Sandbox::say).run();
    } catch (IllegalStateException notSetUp) {
      say("The sandbox could not be set up: " + notSetUp.getMessage());
      System.exit(1);
    }
    Welcome.LINES.forEach(Sandbox::say);
    System.exit(server.awaitEnd());
  }

  /** Maven killed outright tells nobody; without this the server would go on and hold its ports. */
  private static void stopWithWhoeverStartedUs() {
    ProcessHandle.current().parent().ifPresent(Sandbox::stopWith);
  }

  private static void stopWith(ProcessHandle parent) {
    var watch =
        new Thread(
            () -> {
              parent.onExit().join();
              System.exit(0);
            },
            "watch who started us");
    watch.setDaemon(true);
    watch.start();
  }

  private static boolean isTaken(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !probe.isBound();
    } catch (IOException taken) {
      return true;
    }
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
