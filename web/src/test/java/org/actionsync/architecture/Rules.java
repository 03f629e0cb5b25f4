package org.actionsync.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every rule of the architecture, for the packages below one root: ours, or the planted ones. */
final class Rules {

  /**
   * The reading order of the domain, which is also the order in which its packages know each other.
   */
  static final List<String> DOMAIN_IN_READING_ORDER =
      List.of("contact", "mapping", "matching", "reconcile", "consent", "plan", "run");

  private final String root;
  private final Map<String, ArchRule> rules = new LinkedHashMap<>();

  private Rules(String root) {
    this.root = root;
  }

  /** By name, in the order of the README's map. */
  static Map<String, ArchRule> under(String root) {
    var rules = new Rules(root);
    rules.modules();
    rules.domain();
    rules.useCases();
    rules.adapters();
    rules.technologies();
    rules.graphql();
    rules.habits();
    return rules.rules;
  }

  private void modules() {
    // java.lang.foreign and the like are as far from the domain as java.io, hence the list.
    String[] plain = {"java.lang..", "java.util..", "java.time..", "java.text..", "org.jspecify.."};
    add(
        "the domain uses itself and plain Java",
        classes().that(are("domain..")).should().onlyDependOnClassesThat(inAny("domain..", plain)));
    add(
        "the application uses itself, the domain and Java",
        classes()
            .that(are("application.."))
            .should()
            .onlyDependOnClassesThat(
                inAny("application..", in("domain.."), "java..", "org.jspecify..")));
    add(
        "the web uses neither infrastructure nor JPA nor batch",
        noClasses()
            .that(are("web.."))
            .should()
            .dependOnClassesThat(
                inAny("infrastructure..", "jakarta.persistence..", "jakarta.batch..")));
    add(
        "the simulator knows none of the other modules",
        noClasses()
            .that(are("simulator.."))
            .should()
            .dependOnClassesThat(
                inAny("domain..", in("application.."), in("infrastructure.."), in("web.."))));
    add(
        "the way to an identity provider knows none of the other modules",
        noClasses()
            .that(are("sso.."))
            .should()
            .dependOnClassesThat(
                inAny("domain..", in("application.."), in("infrastructure.."), in("web.."))));
    add("no cycles between packages", slices().matching(root + ".(**)").should().beFreeOfCycles());
  }

  private void domain() {
    for (int i = 0; i < DOMAIN_IN_READING_ORDER.size() - 1; i++) {
      String earlier = DOMAIN_IN_READING_ORDER.get(i);
      String[] later =
          DOMAIN_IN_READING_ORDER.stream()
              .skip(i + 1L)
              .map(name -> in("domain." + name + ".."))
              .toArray(String[]::new);
      add(
          "domain." + earlier + " uses nothing that is read after it",
          noClasses()
              .that(are("domain." + earlier + ".."))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(later));
    }
  }

  private void useCases() {
    DescribedPredicate<JavaClass> useCases =
        describe(
            "use cases",
            type ->
                type.getPackageName().startsWith(root + ".application.")
                    && !type.getPackageName().startsWith(root + ".application.port")
                    && type.isTopLevelClass()
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.isInterface()
                    && !type.isRecord()
                    && !type.isEnum()
                    && !type.isAssignableTo(Throwable.class));
    add(
        "only wiring constructs use cases",
        noClasses()
            .that()
            .resideOutsideOfPackages(in("infrastructure.wiring.."), in("application.."))
            .should()
            .callConstructorWhere(target(owner(useCases))));
    add(
        "use cases construct no other use cases",
        noClasses()
            .that(are("application.."))
            .should()
            .callConstructorWhere(
                target(owner(useCases))
                    .and(
                        describe(
                            "of another",
                            call ->
                                !isAboutItself(call.getOriginOwner(), call.getTargetOwner())))));
  }

  private static boolean isAboutItself(JavaClass origin, JavaClass target) {
    return origin.equals(target) || origin.isAssignableTo(target.getName());
  }

  private void adapters() {
    List<String> adapters = List.of("actionnetwork", "actionbuilder", "persistence");
    for (String one : adapters) {
      String[] others =
          adapters.stream()
              .filter(other -> !other.equals(one))
              .map(other -> in("infrastructure." + other + ".."))
              .toArray(String[]::new);
      add(
          "the adapter " + one + " knows no other adapter",
          noClasses()
              .that(are("infrastructure." + one + ".."))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(others));
    }
    add(
        "adapters are not public",
        classes().that(are("infrastructure..")).and(implementAPort()).should().notBePublic());
  }

  private DescribedPredicate<JavaClass> implementAPort() {
    return describe(
        "implement a port",
        type ->
            type.getAllRawInterfaces().stream()
                .anyMatch(port -> port.getPackageName().equals(root + ".application.port")));
  }

  private void technologies() {
    add(
        "JPA stays in persistence",
        onlyIn("jakarta.persistence..", in("infrastructure.persistence..")));
    add("batch stays in batch", onlyIn("jakarta.batch..", in("infrastructure.batch..")));
    add("mail stays in alert", onlyIn("jakarta.mail..", in("infrastructure.alert..")));
    String[] adapters = {
      in("infrastructure.actionnetwork.."),
      in("infrastructure.actionbuilder.."),
      in("infrastructure.osdi..")
    };
    add(
        "REST stays in the two adapters, osdi and alert",
        onlyIn(
            "jakarta.ws.rs..",
            Stream.concat(Stream.of(adapters), Stream.of(in("infrastructure.alert..")))
                .toArray(String[]::new)));
    add(
        "MicroProfile REST clients stay in the two adapters and osdi",
        onlyIn("org.eclipse.microprofile.rest..", adapters));
  }

  private static ArchRule onlyIn(String technology, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(technology);
  }

  private void graphql() {
    add(
        "GraphQL signatures mention only web.graphql and Java",
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("org.eclipse.microprofile.graphql.GraphQLApi")
            .and()
            .arePublic()
            .should(mentionOnly(root + ".web.graphql")));
    add(
        "GraphQL views mention only web.graphql and Java",
        methods()
            .that()
            .areDeclaredInClassesThat(
                describe(
                    "are views or inputs",
                    type ->
                        type.getPackageName().startsWith(root + ".web.graphql")
                            && (type.getSimpleName().endsWith("View")
                                || type.getSimpleName().endsWith("Input"))))
            .and()
            .arePublic()
            .should(mentionOnly(root + ".web.graphql")));
  }

  /** How SmallRye wants to be told of something more than once. */
  private static final String STREAM = "io.smallrye.mutiny.Multi";

  private static ArchCondition<JavaMethod> mentionOnly(String ours) {
    return new ArchCondition<>("mention only " + ours + " and Java") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Signatures.typesIn(method)
            .filter(type -> !type.isPrimitive() && !type.getName().startsWith("java."))
            .filter(type -> !type.getName().equals(STREAM))
            .filter(type -> !type.getPackageName().startsWith(ours))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " mentions " + type.getName())));
      }
    };
  }

  private void habits() {
    add(
        "time and chance are passed in",
        noClasses()
            .that()
            .resideInAnyPackage(in("domain.."), in("application.."))
            .should()
            .callCodeUnitWhere(Chance.IS_ASKED));
    add(
        "only what speaks to a person at a terminal uses System.out",
        noClasses()
            .that()
            .resideOutsideOfPackage(in("simulator.sandbox.."))
            .and()
            .doNotHaveFullyQualifiedName(in("simulator.Main"))
            .should()
            .accessFieldWhere(Chance.IS_A_CONSOLE));
    add(
        "every package says that it is null-marked",
        classes().should(new LiveInAPackageThatIsNullMarked()));
  }

  private void add(String name, ArchRule rule) {
    rules.put(name, rule.as(name));
  }

  private String in(String below) {
    return root + "." + below;
  }

  private DescribedPredicate<JavaClass> are(String below) {
    return resideInAPackage(in(below));
  }

  private DescribedPredicate<JavaClass> inAny(String below, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = in(below);
    System.arraycopy(more, 0, all, 1, more.length);
    return JavaClass.Predicates.resideInAnyPackage(all);
  }
}
