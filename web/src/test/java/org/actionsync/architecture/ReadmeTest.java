package org.actionsync.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README names the test that covers each failure: a test that is renamed is renamed there. */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST =
      Pattern.compile("\\b(?<type>[A-Z]\\w*(?:Test|IT|Contract))\\.(?<method>[a-z]\\w*)\\b");
  private static final int FAILURES = 50;

  @Test
  void every_test_that_the_readme_names_is_there() throws IOException {
    Map<String, String> sources = testSources();
    List<MatchResult> named =
        TEST.matcher(Files.readString(ROOT.resolve("README.md"))).results().toList();

    assertThat(named).as("tests that are named").hasSizeGreaterThan(FAILURES);
    assertThat(named)
        .filteredOn(test -> !isIn(sources, test.group(1), test.group(2)))
        .extracting(MatchResult::group)
        .as("tests that are named and not there")
        .isEmpty();
  }

  @Test
  void a_test_that_is_not_there_is_noticed() throws IOException {
    assertThat(isIn(testSources(), "ReadmeTest", "a_test_that_is_not_there_is_noticed")).isTrue();
    assertThat(isIn(testSources(), "ReadmeTest", "a_test_that_is_not")).isFalse();
    assertThat(isIn(testSources(), "NoSuchTest", "a_test_that_is_not_there_is_noticed")).isFalse();
  }

  private static boolean isIn(Map<String, String> sources, String type, String method) {
    return sources.getOrDefault(type, "").contains(" void " + method + "(");
  }

  /** By class: the test sources of all modules. */
  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of("domain", "application", "infrastructure", "web", "ear/it")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        for (Path file :
            files.filter(f -> f.toString().matches(".*/src/test/java/.*\\.java")).toList()) {
          String type = file.getFileName().toString().replace(".java", "");
          sources.merge(type, Files.readString(file), String::concat);
        }
      }
    }
    return sources;
  }
}
