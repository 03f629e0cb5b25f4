package org.actionsync.infrastructure.osdi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** What each payload of a folder proves; none may be left out. */
public final class PayloadFolder {

  private final String folder;
  private final Map<String, Executable> checks = new TreeMap<>();
  private final Map<String, String> unused = new TreeMap<>();

  /** A folder below the payloads. */
  public PayloadFolder(String folder) {
    this.folder = folder;
  }

  /** The payload is read or written by us, as this check shows. */
  public PayloadFolder proves(String name, Executable check) {
    checks.put(name, check);
    return this;
  }

  /** The payload is never read or written by us, for a reason. */
  public PayloadFolder unused(String name, String reason) {
    unused.put(name, reason);
    return this;
  }

  /** One test per payload, with {@code first} before each, and one that none is missing. */
  public Stream<DynamicTest> tests(Runnable first) {
    return Stream.concat(
        Stream.of(dynamicTest("every payload has its test or a reason", this::checkComplete)),
        checks.entrySet().stream()
            .map(each -> dynamicTest(each.getKey(), after(first, each.getValue()))));
  }

  private static Executable after(Runnable first, Executable check) {
    return () -> {
      first.run();
      check.execute();
    };
  }

  private void checkComplete() throws IOException, URISyntaxException {
    Set<String> known = new TreeSet<>(checks.keySet());
    known.addAll(unused.keySet());
    assertThat(files()).isNotEmpty().isEqualTo(known);
    assertThat(unused.values()).noneMatch(String::isBlank);
  }

  private Set<String> files() throws IOException, URISyntaxException {
    Path path =
        Path.of(requireNonNull(PayloadFolder.class.getResource("/payloads/" + folder)).toURI());
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
