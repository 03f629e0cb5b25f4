package org.actionsync.domain.plan;

import static org.actionsync.domain.contact.Side.NETWORK;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.Lens;
import org.actionsync.domain.mapping.Mapped;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.reconcile.FieldRule;

/**
 * One pair in two small services, and the rounds of the sync between them: read, plan, remember
 * what was seen, write, remember what landed.
 */
final class PairWorld {

  static final List<Mapping> MAPPINGS =
      List.of(
          Mapped.free("steward"),
          Mapped.choice("day", "Shift"),
          Mapped.choice("night", "Shift"),
          Mapped.choice("late", "Shift"),
          Mapped.universal("member"),
          Mapped.oneWay("imported", Direction.TO_BUILDER),
          Mapped.oneWay("exported", Direction.TO_NETWORK),
          Mapped.level("strong", 1),
          Mapped.level("weak", 2));
  private static final List<FieldRule> RULES = List.of(FieldRule.values());
  static final List<TagKey> TAGS = MAPPINGS.stream().map(Mapping::key).toList();
  static final Lens LENS = new Lens(MAPPINGS, BestEmail.DEFAULT);

  final NetworkModel network;
  final BuilderModel builder;
  private final Planner planner;
  private Baseline baseline = Baseline.NEVER_MET;
  private Instant now = Instant.parse("2026-02-01T10:00:00Z");

  PairWorld(Random random, Quirks inNetwork, Quirks inBuilder) {
    network = new NetworkModel(this::tick, inNetwork);
    builder = new BuilderModel(this::tick, inBuilder, LENS.tagRules());
    Map<Field, FieldRule> rules = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      rules.put(field, RULES.get(random.nextInt(RULES.size())));
    }
    planner = new Planner(new Terms(LENS, rules, true, false));
  }

  private Instant tick() {
    now = now.plusSeconds(1);
    return now;
  }

  /** Whether the sync told {@code side} the tag and has not looked since. */
  boolean justTold(Side side, TagKey tag) {
    return baseline.told().get(tag) == side;
  }

  ModelService on(Side side) {
    return side == NETWORK ? network : builder;
  }

  /** What would be done now. */
  PairPlan plan() {
    return planner.pair(
        new PairFacts(
            ModelService.PERSON,
            ModelService.PERSON,
            baseline,
            network.contact(),
            network.taggings(),
            builder.contact(),
            builder.taggings()));
  }

  /** One run in which every write arrives. */
  PairPlan round() {
    return round(this::write);
  }

  /** One run in which {@code writer} decides what becomes of each change. */
  PairPlan round(Consumer<Change> writer) {
    PairPlan plan = plan();
    baseline = plan.observed();
    plan.changes().forEach(writer);
    return plan;
  }

  void write(Change change) {
    on(change.side()).write(change.patch());
    Profile after =
        change.side() == NETWORK
            ? LENS.network(network.contact(), List.of()).profile()
            : builderSeenFrom(baseline.network().with(change.patch()));
    baseline = baseline.landed(change.side(), change.patch(), after);
  }

  private Profile builderSeenFrom(Profile activist) {
    return LENS.builder(builder.contact(), List.of(), baseline.builder(), activist).profile();
  }

  /** The service says no, and so it will not be asked again until something changes. */
  void refuse(Change change) {
    Profile activist = network();
    baseline = baseline.conceded(change.patch(), activist, builder());
  }

  Profile network() {
    return LENS.network(network.contact(), network.taggings()).profile();
  }

  Profile builder() {
    return LENS.builder(builder.contact(), builder.taggings(), baseline.builder(), network())
        .profile();
  }

  /** Runs until nothing is written any more and says how many runs wrote something. */
  int roundsUntilQuiet(int atMost) {
    List<Change> last = new ArrayList<>();
    for (int rounds = 0; rounds <= atMost; rounds++) {
      last.clear();
      last.addAll(round().changes());
      if (last.isEmpty()) {
        return rounds;
      }
    }
    throw new AssertionError("Still writing after " + atMost + " rounds: " + last);
  }
}
