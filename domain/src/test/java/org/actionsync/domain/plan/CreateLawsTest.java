package org.actionsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Subscription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is created as subscribed who is not. A failure names its seed. */
class CreateLawsTest {

  private static final Planner PLANNER =
      new Planner(new Terms(PairWorld.LENS, Map.of(), true, false));

  static LongStream seeds() {
    return LongStream.range(0, 1000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_new_activist_always_has_a_status_and_the_one_of_the_entitys_item(long seed) {
    PairWorld world = edited(seed);

    Change change = PLANNER.newActivist(world.builder.contact(), world.builder.taggings());

    for (Channel channel : Channel.values()) {
      String value = change.patch().values().get(channel.field());
      Subscription granted = change.grants().get(channel);
      if (value == null) {
        assertThat(granted).as("seed %s: %s", seed, channel).isNull();
      } else {
        boolean on = world.builder.subscribed(channel).getOrDefault(value, false);
        assertThat(granted)
            .as("seed %s: %s", seed, channel)
            .isEqualTo(on ? Subscription.SUBSCRIBED : Subscription.UNSUBSCRIBED);
      }
    }
    assertThat(change.patch().optOuts()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_new_entity_is_subscribed_only_where_the_activist_is(long seed) {
    PairWorld world = edited(seed);

    Change change = PLANNER.newEntity(world.network.contact(), world.network.taggings());

    for (Channel channel : Channel.values()) {
      boolean on = world.network.subscribed(channel).containsValue(true);
      assertThat(change.grants().get(channel) == Subscription.SUBSCRIBED)
          .as("seed %s: %s", seed, channel)
          .isEqualTo(on);
    }
  }

  private static PairWorld edited(long seed) {
    Random random = new Random(seed);
    PairWorld world = new PairWorld(random, Quirks.NONE, Quirks.NONE);
    new RandomPeople(random, world).edit(20);
    return world;
  }
}
