package org.actionsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.actionsync.domain.contact.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws that hold for any pair and any past, checked against two small services that keep what they
 * are sent, or do not. A failure names its seed: run that seed alone.
 */
class SyncLawsTest {

  static LongStream seeds() {
    return LongStream.range(0, 1000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void carrying_out_a_decision_leaves_only_what_is_held(long seed) {
    PairWorld world = honest(seed);

    PairPlan carriedOut = world.round();
    PairPlan next = world.plan();

    assertThat(next.changes()).as("seed %s", seed).isEmpty();
    assertThat(next.held()).as("seed %s", seed).isEqualTo(carriedOut.held());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_service_that_rewrites_what_it_is_sent_causes_no_ping_pong(long seed) {
    Random random = new Random(seed);
    Quirks inNetwork = Quirks.random(random, PairWorld.TAGS);
    Quirks inBuilder = Quirks.random(random, PairWorld.TAGS);
    PairWorld world = lived(random, inNetwork, inBuilder);

    world.round();

    assertThat(world.roundsUntilQuiet(2)).as("seed %s", seed).isLessThanOrEqualTo(2);
    staysQuiet(seed, world);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_is_settled_stays_settled(long seed) {
    PairWorld world = honest(seed);
    world.round();

    staysQuiet(seed, world);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobody_who_is_known_is_ever_subscribed(long seed) {
    PairWorld world = honest(seed);
    Map<Channel, Map<String, Boolean>> inNetwork = subscribed(world.network);
    Map<Channel, Map<String, Boolean>> inBuilder = subscribed(world.builder);

    PairPlan plan = world.round();

    assertThat(plan.changes())
        .as("seed %s", seed)
        .allSatisfy(change -> assertThat(change.grants()).isEmpty());
    for (Channel channel : Channel.values()) {
      Map<String, Boolean> network = inNetwork.getOrDefault(channel, Map.of());
      Map<String, Boolean> builder = inBuilder.getOrDefault(channel, Map.of());
      assertThat(on(world.builder, channel))
          .as("seed %s: %s subscribed in Action Builder", seed, channel)
          .isSubsetOf(on(builder));
      // Another address of an activist keeps the status; a first one is on only if it was there.
      assertThat(on(world.network, channel))
          .as("seed %s: %s subscribed in Action Network", seed, channel)
          .allSatisfy(
              value ->
                  assertThat(network.containsValue(true) || builder.getOrDefault(value, false))
                      .isTrue());
      if (network.containsValue(false)) {
        assertThat(on(world.network, channel)).as("seed %s: put back on", seed).isEmpty();
      }
    }
  }

  @Test
  void the_seeds_meet_every_kind_of_change_on_both_sides_and_conflicts() {
    Map<String, Integer> met = new TreeMap<>();
    seeds()
        .forEach(
            seed -> {
              PairPlan plan = honest(seed).plan();
              plan.changes().forEach(c -> met.merge(c.kind() + " " + c.side(), 1, Integer::sum));
              plan.held().forEach(held -> met.merge("HELD " + held.field(), 1, Integer::sum));
            });

    assertThat(met)
        .containsKeys("OPT_OUT NETWORK", "UPDATE NETWORK", "REMOVE_TAG NETWORK", "ADD_TAG NETWORK")
        .containsKeys("OPT_OUT BUILDER", "UPDATE BUILDER", "REMOVE_TAG BUILDER", "ADD_TAG BUILDER")
        .containsKeys("HELD GIVEN_NAME", "HELD EMAIL", "HELD MOBILE_NUMBER", "HELD ADDRESS");
  }

  private static Map<Channel, Map<String, Boolean>> subscribed(ModelService service) {
    Map<Channel, Map<String, Boolean>> subscribed = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      subscribed.put(channel, service.subscribed(channel));
    }
    return subscribed;
  }

  private static Set<String> on(ModelService service, Channel channel) {
    return on(service.subscribed(channel));
  }

  private static Set<String> on(Map<String, Boolean> subscribed) {
    Set<String> on = new TreeSet<>(subscribed.keySet());
    on.removeIf(value -> !subscribed.getOrDefault(value, false));
    return on;
  }

  private static void staysQuiet(long seed, PairWorld world) {
    for (int hour = 0; hour < 5; hour++) {
      if (hour == 2) {
        world.network.touch(); // an action taken moves the date and changes nothing
      }
      if (hour == 3) {
        world.builder.touch();
      }
      assertThat(world.round().changes()).as("seed %s, hour %s", seed, hour).isEmpty();
    }
  }

  private static PairWorld honest(long seed) {
    return lived(new Random(seed), Quirks.NONE, Quirks.NONE);
  }

  /** Two who just meet, or who have met before and were edited since. */
  private static PairWorld lived(Random random, Quirks inNetwork, Quirks inBuilder) {
    PairWorld world = new PairWorld(random, inNetwork, inBuilder);
    RandomPeople people = new RandomPeople(random, world);
    people.edit(12);
    if (random.nextBoolean()) {
      world.round();
      world.round();
      people.edit(6);
    }
    return world;
  }
}
