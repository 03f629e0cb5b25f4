package org.actionsync.architecture;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is seen to fail, and to name the culprit. */
class PlantedViolationsTest {

  private static final String ROOT = "org.actionsync.architecture.planted";

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

  // spotless:off
  private static final Map<String, String> CULPRITS = Map.ofEntries(
      entry("the domain uses itself and plain Java",                  "DomainUsesFiles"),
      entry("the application uses itself, the domain and Java",       "UseCaseUsesAnAdapter"),
      entry("the web uses neither infrastructure nor JPA nor batch",  "WebKnowsInfrastructure"),
      entry("the simulator knows none of the other modules",          "SimulatorKnowsTheDomain"),
      entry("the way to an identity provider knows none of the other modules", "SsoKnowsTheDomain"),
      entry("no cycles between packages",                             "UseCaseUsesAnAdapter"),
      entry("domain.contact uses nothing that is read after it",      "ContactUsesWhatComesLater"),
      entry("domain.mapping uses nothing that is read after it",      "MappingUsesWhatComesLater"),
      entry("domain.matching uses nothing that is read after it",     "MatchingUsesWhatComesLater"),
      entry("domain.reconcile uses nothing that is read after it",    "ReconcileUsesWhatComesLater"),
      entry("domain.consent uses nothing that is read after it",      "ConsentUsesWhatComesLater"),
      entry("domain.plan uses nothing that is read after it",         "PlanUsesWhatComesLater"),
      entry("only wiring constructs use cases",                       "SecurityConstructsAUseCase"),
      entry("use cases construct no other use cases",                 "UseCaseConstructsAUseCase"),
      entry("the adapter actionnetwork knows no other adapter",       "NetworkKnowsPersistence"),
      entry("the adapter actionbuilder knows no other adapter",       "BuilderKnowsNetwork"),
      entry("the adapter persistence knows no other adapter",         "PersistenceKnowsBuilder"),
      entry("adapters are not public",                                "PublicAdapter"),
      entry("JPA stays in persistence",                               "SecurityUsesJpa"),
      entry("batch stays in batch",                                   "SecurityUsesBatch"),
      entry("mail stays in alert",                                    "SecurityUsesMail"),
      entry("REST stays in the two adapters, osdi and alert",         "SecurityUsesRest"),
      entry("MicroProfile REST clients stay in the two adapters and osdi", "SecurityUsesARestClient"),
      entry("GraphQL signatures mention only web.graphql and Java",   "ApiMentionsTheDomain"),
      entry("GraphQL views mention only web.graphql and Java",        "DomainView"),
      entry("time and chance are passed in",                          "DomainLooksAtTheClock"),
      entry("only what speaks to a person at a terminal uses System.out", "SecurityPrints"),
      entry("every package says that it is null-marked",              "SecurityPrints"));
  // spotless:on

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void is_broken_by_what_was_planted(String name, ArchRule rule) {
    assertThat(rule.evaluate(PLANTED).getFailureReport().toString())
        .contains(requireNonNull(CULPRITS.get(name), name));
  }

  @Test
  void no_rule_is_without_a_planted_violation() {
    assertThat(Rules.under(ROOT).keySet()).containsExactlyInAnyOrderElementsOf(CULPRITS.keySet());
  }

  static Stream<Arguments> rules() {
    return Rules.under(ROOT).entrySet().stream()
        .map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
  }
}
