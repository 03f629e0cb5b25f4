package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a script of {@code src/test/js} with Node, and with exactly the packages of its lock. */
final class NodeScript {

  private static final long MINUTES = 5;
  private static final Path SOURCE = Path.of("src/test/js");
  private static final Path THERE = Path.of("target/js");

  private NodeScript() {}

  /**
   * Runs it and answers what it said; fails if it did not end well.
   *
   * <p>Where there is no Node the test is left out, which must not go unnoticed where it counts.
   */
  static String run(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    boolean mustRun = "true".equals(System.getenv("CI"));
    assumeTrue(mustRun || (isThere("node") && isThere("npm")), "Node and npm are not installed");
    layOut();
    call(Map.of(), "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    return call(environment, "node", script);
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static void layOut() throws IOException {
    Files.createDirectories(THERE);
    try (Stream<Path> files = Files.list(SOURCE)) {
      files.filter(Files::isRegularFile).forEach(NodeScript::copy);
    }
  }

  private static void copy(Path file) {
    try {
      Files.writeString(THERE.resolve(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String call(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(THERE.toAbsolutePath().getParent(), "said", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command))
            .directory(THERE.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean isOver = process.waitFor(MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(isOver).as("ended in time: %s", text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }
}
