package org.actionsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Direction;
import org.actionsync.domain.mapping.TagRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Days in the life of a pair: people edit both sides between the runs, some writes never arrive and
 * some are refused. A failure names its seed: run that seed alone.
 */
class SyncHistoryTest {

  private static final int HOURS = 8;

  static LongStream seeds() {
    return LongStream.range(0, 1000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_typed_is_lost_without_being_in_the_history(long seed) {
    Random random = new Random(seed);
    PairWorld world = new PairWorld(random, Quirks.NONE, Quirks.NONE);
    RandomPeople people = new RandomPeople(random, world);
    for (int hour = 0; hour < HOURS; hour++) {
      people.edit(5);
      world.round(change -> writeAndLook(seed, world, change));
    }
  }

  private static void writeAndLook(long seed, PairWorld world, Change change) {
    ModelService service = world.on(change.side());
    Map<Field, List<String>> before = values(service);
    world.write(change);
    before.forEach(
        (field, values) -> {
          List<String> lost = new ArrayList<>(values);
          lost.removeAll(service.values(field));
          assertThat(lost)
              .as("seed %s: lost from %s", seed, change.side())
              .allSatisfy(
                  value ->
                      assertThat(change.text().before()).contains(": " + field.display(value)));
        });
  }

  private static Map<Field, List<String>> values(ModelService service) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      values.put(field, service.values(field));
    }
    return values;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void after_the_last_edit_two_runs_are_enough_whatever_went_wrong_before(long seed) {
    Random random = new Random(seed);
    boolean honest = random.nextBoolean();
    PairWorld world =
        new PairWorld(
            random,
            honest ? Quirks.NONE : Quirks.random(random, PairWorld.TAGS),
            honest ? Quirks.NONE : Quirks.random(random, PairWorld.TAGS));
    RandomPeople people = new RandomPeople(random, world);
    for (int hour = 0; hour < HOURS; hour++) {
      people.edit(5);
      world.round(change -> writeSomehow(world, people, change));
    }

    world.round();
    world.round();

    for (int hour = 0; hour < 4; hour++) {
      assertThat(world.round().changes()).as("seed %s, hour %s", seed, hour).isEmpty();
    }
  }

  /** An outage leaves a change for the next run, a refusal ends it. */
  private static void writeSomehow(PairWorld world, RandomPeople people, Change change) {
    if (people.sometimes(6)) {
      return;
    }
    if (people.sometimes(6)) {
      world.refuse(change);
    } else {
      world.write(change);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void in_the_end_both_sides_agree_on_all_that_is_not_held(long seed) {
    Random random = new Random(seed);
    PairWorld world = new PairWorld(random, Quirks.NONE, Quirks.NONE);
    RandomPeople people = RandomPeople.patient(random, world);
    for (int hour = 0; hour < HOURS; hour++) {
      people.edit(4);
      world.round(
          change -> {
            if (!people.sometimes(4)) {
              world.write(change);
            }
          });
    }

    world.round();
    PairPlan end = world.round();

    Profile network = world.network();
    Profile builder = world.builder();
    for (Field field : Field.values()) {
      if (!agreesOn(field, network, builder, world)) {
        assertThat(end.held())
            .as("seed %s: %s %s %s", seed, field, network.get(field), builder.get(field))
            .anyMatch(conflict -> conflict.field() == field);
      }
    }
    assertThat(freeTags(network)).as("seed %s: tags", seed).isEqualTo(freeTags(builder));
  }

  /**
   * A blank never travels, Action Builder refuses some addresses, and what went bad there stays bad
   * however often it is sent.
   */
  private static boolean agreesOn(Field field, Profile network, Profile builder, PairWorld world) {
    String n = network.get(field);
    String b = builder.get(field);
    boolean refused =
        field == Field.ADDRESS && !n.isEmpty() && !PostalAddress.parse(n).acceptedByBuilder();
    boolean isThere = world.builder.values(field).contains(n);
    return n.isEmpty() || b.isEmpty() || n.equals(b) || refused || isThere;
  }

  private static List<TagKey> freeTags(Profile profile) {
    Map<TagKey, TagRule> rules = PairWorld.LENS.tagRules();
    return profile.tags().stream()
        .filter(tag -> rules.getOrDefault(tag, TagRule.FREE).direction() == Direction.BOTH)
        .filter(tag -> !rules.getOrDefault(tag, TagRule.FREE).addOnly())
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoever_leaves_one_side_is_off_the_other_after_the_next_run(long seed) {
    Random random = new Random(seed);
    PairWorld world = new PairWorld(random, Quirks.NONE, Quirks.NONE);
    RandomPeople people = new RandomPeople(random, world);
    people.edit(12);
    world.round();
    world.round();
    Side side = random.nextBoolean() ? Side.NETWORK : Side.BUILDER;
    Channel channel = random.nextBoolean() ? Channel.EMAIL : Channel.MOBILE;
    boolean wasOn = world.on(side).subscribed(channel).containsValue(true);

    world.on(side).leave(channel);
    world.round();

    if (wasOn && reachableAndUsable(world, channel)) {
      for (Side each : Side.values()) {
        assertThat(world.on(each).subscribed(channel).values())
            .as("seed %s: %s of %s", seed, channel, each)
            .doesNotContain(true);
      }
    }
    assertThat(world.round().changes()).as("seed %s", seed).isEmpty();
  }

  private static boolean reachableAndUsable(PairWorld world, Channel channel) {
    return !world.network().get(channel.field()).isEmpty()
        && !world.builder().get(channel.field()).isEmpty();
  }
}
