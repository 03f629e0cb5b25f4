package org.actionsync.simulator.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything of the sandbox is.
 *
 * @param root the root of the project, absolute
 * @param simulatorJar the simulator as a deployment
 */
record Places(Path root, Path simulatorJar) {

  /** The server as it was provisioned; it is run from here but never written to. */
  Path serverHome() {
    return root.resolve("ear/target/server");
  }

  /** What this server writes: made anew at each start, because nothing in it has to last. */
  Path base() {
    return root.resolve(".sandbox/server");
  }

  /** The database, and the state of both services: this is what a second start goes on from. */
  Path data() {
    return root.resolve(".sandbox/data");
  }

  private Path ear() {
    return root.resolve("ear/target/actionsync.ear");
  }

  /** Lays out a fresh base directory with what was just built. */
  void layOut() {
    try {
      delete(base());
      copy(serverHome().resolve("standalone"), base());
      for (Path deployment : List.of(ear(), simulatorJar)) {
        Files.copy(
            deployment, base().resolve("deployments").resolve(deployment.getFileName().toString()));
      }
      Files.createDirectories(data());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lay out the sandbox below " + base(), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : walk(folder, Comparator.reverseOrder())) {
        Files.delete(path);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path path : walk(from, Comparator.naturalOrder())) {
      Path copy = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static List<Path> walk(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(order).toList();
    }
  }
}
