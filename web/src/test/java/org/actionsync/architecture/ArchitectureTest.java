package org.actionsync.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All modules keep the rules. */
class ArchitectureTest {

  private static final String ROOT = "org.actionsync";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .withImportOption(place -> !place.contains("-tests.jar")) // fakes and contracts
          .withImportOption(place -> !place.contains("/simulator/jackson/")) // shaded in, not ours
          .importPackages(ROOT);

  /** A rule over nothing passes. These packages are named in rules, so they have to be there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain.contact",
        "domain.mapping",
        "domain.matching",
        "domain.reconcile",
        "domain.consent",
        "domain.plan",
        "domain.run",
        "application.port",
        "application.integration",
        "application.linking",
        "application.sync",
        "application.review",
        "application.insight",
        "application.alert",
        "application.audit",
        "application.access",
        "application.configuration",
        "infrastructure.osdi",
        "infrastructure.actionnetwork",
        "infrastructure.actionbuilder",
        "infrastructure.persistence",
        "infrastructure.security",
        "infrastructure.batch",
        "infrastructure.alert",
        "infrastructure.metrics",
        "infrastructure.watch",
        "infrastructure.wiring",
        "health",
        "simulator",
        "sso",
        "web.signin",
        "web.socket",
        "web.graphql"
      })
  void was_really_imported(String name) {
    assertThat(OURS)
        .as("classes in %s.%s, other than its package-info", ROOT, name)
        .anyMatch(
            type ->
                type.getPackageName().equals(ROOT + "." + name)
                    && !type.getSimpleName().equals("package-info"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void keeps(String name, ArchRule rule) {
    rule.check(OURS);
  }

  static Stream<Arguments> rules() {
    return Rules.under(ROOT).entrySet().stream()
        .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
  }
}
