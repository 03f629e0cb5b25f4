package org.actionsync.it;

import static org.actionsync.it.Admin.text;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.actionsync.simulator.builder.EntityView;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.sample.Expectation;
import org.actionsync.simulator.sample.Expectation.Status;
import org.actionsync.simulator.sample.SamplePerson;
import org.jspecify.annotations.Nullable;

/**
 * Holds what became of each sample person against what the sample says must have. The sample was
 * written from the product's description; no code of the product is asked here.
 */
final class Outcome {

  private final State before;
  private final State after;
  private final Map<String, JsonObject> byActivist = new HashMap<>();
  private final Map<String, JsonObject> byEntity = new HashMap<>();

  /** {@code people} is what GraphQL says about everybody of the link. */
  Outcome(State before, State after, List<JsonObject> people) {
    this.before = before;
    this.after = after;
    for (JsonObject person : people) {
      if (!text(person, "activistId").isEmpty()) {
        byActivist.put(text(person, "activistId"), person);
      }
      if (!text(person, "entityId").isEmpty()) {
        byEntity.put(text(person, "entityId"), person);
      }
    }
  }

  /** How many people there are on each side. */
  Map<String, Integer> people() {
    return new TreeMap<>(
        Map.of("network", after.activists().size(), "builder", after.entities().size()));
  }

  /** How many people there must be on each side, when nobody is doubled. */
  static Map<String, Integer> expectedPeople(List<SamplePerson> people) {
    Map<String, Integer> expected = new TreeMap<>();
    for (SamplePerson person : people) {
      boolean inNetwork = person.activistId() != null || isCreatedInNetwork(person);
      boolean inBuilder = person.entityId() != null || isCreatedInBuilder(person);
      expected.merge("network", inNetwork ? 1 : 0, Integer::sum);
      expected.merge("builder", inBuilder ? 1 : 0, Integer::sum);
    }
    return expected;
  }

  static boolean isCreatedInNetwork(SamplePerson person) {
    return person.expected().place() == Expectation.Place.CREATED_IN_NETWORK;
  }

  static boolean isCreatedInBuilder(SamplePerson person) {
    return person.expected().place() == Expectation.Place.CREATED_IN_BUILDER;
  }

  /** A sentence for everything that is not as it must be. */
  List<String> complaints(List<SamplePerson> people) {
    List<String> complaints = new ArrayList<>();
    for (SamplePerson person : people) {
      for (String complaint : complaints(person)) {
        complaints.add(
            person.scenario()
                + " ("
                + person.activistId()
                + ", "
                + person.entityId()
                + "): "
                + complaint);
      }
    }
    return complaints;
  }

  private List<String> complaints(SamplePerson person) {
    return switch (person.expected().place()) {
      case MATCHED -> paired(person, person.activistId(), person.entityId());
      case CREATED_IN_NETWORK -> createdInNetwork(person);
      case CREATED_IN_BUILDER -> createdInBuilder(person);
      case LEFT_ALONE, SKIPPED -> untouched(person, false);
      case IN_REVIEW -> untouched(person, true);
    };
  }

  private List<String> createdInNetwork(SamplePerson person) {
    String activist = text(of(byEntity, person.entityId()), "activistId");
    if (activist.isEmpty()) {
      return List.of("has no activist");
    }
    List<String> complaints = new ArrayList<>();
    if (before.activists().containsKey(activist)) {
      complaints.add("was joined to an activist who was there before");
    }
    complaints.addAll(paired(person, activist, person.entityId()));
    ActivistView made = after.activists().get(activist);
    if (made != null) {
      differ(complaints, "e-mail status", person.expected().email(), status(made.email()));
      differ(complaints, "mobile status", person.expected().mobile(), status(made.mobile()));
    }
    return complaints;
  }

  private List<String> createdInBuilder(SamplePerson person) {
    String entity = text(of(byActivist, person.activistId()), "entityId");
    if (entity.isEmpty()) {
      return List.of("has no entity");
    }
    List<String> complaints = new ArrayList<>();
    if (before.entities().containsKey(entity)) {
      complaints.add("was joined to an entity that was there before");
    }
    complaints.addAll(paired(person, person.activistId(), entity));
    return complaints;
  }

  private static Status status(ActivistView.@Nullable Channel channel) {
    if (channel == null) {
      return Status.NONE;
    }
    return "subscribed".equals(channel.status()) ? Status.SUBSCRIBED : Status.UNSUBSCRIBED;
  }

  private List<String> paired(
      SamplePerson person, @Nullable String activistId, @Nullable String entityId) {
    List<String> complaints = new ArrayList<>();
    JsonObject known = of(byActivist, activistId);
    differ(complaints, "state", "PAIRED", text(known, "state"));
    differ(complaints, "entity", entityId, text(known, "entityId"));
    ActivistView activist = after.activists().get(activistId);
    EntityView entity = after.entities().get(entityId);
    if (activist == null || entity == null) {
      complaints.add("is not on both sides");
      return complaints;
    }
    check(complaints, "Action Network", person.expected().network(), p -> value(activist, p));
    tags(complaints, "Action Network", person.expected().network(), activist.tags());
    check(complaints, "Action Builder", person.expected().builder(), p -> value(entity, p));
    tags(
        complaints,
        "Action Builder",
        person.expected().builder(),
        entity.responses().stream()
            .map(path -> path.substring(path.lastIndexOf('›') + 2))
            .toList());
    return complaints;
  }

  private static void tags(
      List<String> complaints, String side, Expectation.After expected, List<String> actual) {
    for (String tag : expected.tags()) {
      if (!actual.contains(tag)) {
        complaints.add("lacks " + tag + " in " + side);
      }
    }
    for (String tag : expected.notTags()) {
      if (actual.contains(tag)) {
        complaints.add("has " + tag + " in " + side);
      }
    }
  }

  private static void check(
      List<String> complaints,
      String side,
      Expectation.After expected,
      Function<String, List<String>> actual) {
    expected
        .values()
        .forEach(
            (property, value) -> {
              List<String> values = actual.apply(property);
              boolean anyCase = property.equals("email");
              if (values.stream()
                  .noneMatch(v -> anyCase ? v.equalsIgnoreCase(value) : v.equals(value))) {
                complaints.add(
                    property + " in " + side + " is " + values + " and must be " + value);
              }
            });
  }

  private static List<String> value(ActivistView activist, String property) {
    return Stream.of(
            switch (property) {
              case "given_name" -> activist.givenName();
              case "family_name" -> activist.familyName();
              case "email" -> activist.emailAddress();
              case "number" -> activist.number();
              case "street" -> activist.address() == null ? null : activist.address().line();
              case "language" -> activist.language();
              case "email_status" -> activist.email() == null ? null : activist.email().status();
              case "mobile_status" -> activist.mobile() == null ? null : activist.mobile().status();
              default -> throw new IllegalArgumentException(property);
            })
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  private static List<String> value(EntityView entity, String property) {
    return switch (property) {
      case "given_name" -> known(entity.givenName());
      case "family_name" -> known(entity.familyName());
      case "email" -> entity.emails().stream().map(EntityView.Channel::value).toList();
      case "number" -> entity.numbers().stream().map(EntityView.Channel::value).toList();
      case "street" -> entity.addresses().stream().flatMap(a -> a.lines().stream()).toList();
      case "language" -> known(entity.language());
      default -> throw new IllegalArgumentException(property);
    };
  }

  private static List<String> known(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private List<String> untouched(SamplePerson person, boolean inReview) {
    List<String> complaints = new ArrayList<>();
    String activist = person.activistId();
    String entity = person.entityId();
    if (activist != null) {
      differ(
          complaints,
          "activist",
          before.activists().get(activist),
          after.activists().get(activist));
      notPaired(complaints, of(byActivist, activist));
    }
    if (entity != null) {
      differ(complaints, "entity", before.entities().get(entity), after.entities().get(entity));
      notPaired(complaints, of(byEntity, entity));
    }
    if (inReview) {
      String where =
          text(entity == null ? of(byActivist, activist) : of(byEntity, entity), "state");
      boolean bystander = entity == null && person.scenario().endsWith(": the activist");
      if (!bystander) {
        differ(complaints, "state", "IN_REVIEW", where);
      }
    }
    return complaints;
  }

  private static void notPaired(List<String> complaints, JsonObject known) {
    if (text(known, "state").equals("PAIRED")) {
      complaints.add("was paired: " + known);
    }
  }

  private static JsonObject of(Map<String, JsonObject> people, @Nullable String id) {
    JsonObject found = id == null ? null : people.get(id);
    return found == null ? JsonObject.EMPTY_JSON_OBJECT : found;
  }

  private static void differ(
      List<String> complaints, String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      complaints.add(what + " is " + actual + " and must be " + expected);
    }
  }
}
