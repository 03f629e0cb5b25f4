package org.actionsync.simulator.sample;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.actionsync.simulator.builder.BuilderState;
import org.actionsync.simulator.builder.NewEntity;
import org.actionsync.simulator.network.NetworkState;
import org.jspecify.annotations.Nullable;

/** The invented people of the sandbox, always the same for the same base date. */
public final class SampleData {

  public static final String SUBDOMAIN = "riversidetenants";
  public static final String ORGANIZATION_KEY = "sample-key-riverside-tenants-7c41";
  public static final String UNION_KEY = "sample-key-tenants-union-2f8e";
  public static final String HARBOR_KEY = "sample-key-harbor-assembly-90bd";

  /** The group "Riverside Tenants Union", by the control endpoint's id. */
  public static final String UNION = "riverside-tenants-union";

  /** The group "Harbor Workers Assembly"; it has no actions, so nothing tells its name. */
  public static final String HARBOR = "harbor-workers-assembly";

  /** The campaign "Maple Court organizing", to be linked to the union. */
  public static final String MAPLE_COURT = "6b1d9e42-3c57-4f80-a9e6-0d8b7c5a2f31";

  /** The campaign "Cedar Place organizing", left unlinked. */
  public static final String CEDAR_PLACE = "2c7f4b90-8e13-4d5a-b6f2-91a0c8d3e754";

  /** The campaign "Birch House organizing", archived. */
  public static final String BIRCH_HOUSE = "e90f7a35-1b6c-4d28-8f43-7a2c9e5d1b60";

  /** The magic tag of a link between Maple Court and the union, as it is named by default. */
  public static final String MAGIC_TAG = "AB: Maple Court organizing";

  private static final Instant BASE = Instant.parse("2026-03-01T12:00:00Z");

  private static final int ACTIVISTS = 2000;
  private static final int ENTITIES = 600;

  private final Instant base;
  private final @Nullable Crowd crowd;

  /** How many, and the seed that decides who they are. */
  private record Crowd(long seed, int activists, int entities) {}

  private SampleData(Instant base, @Nullable Crowd crowd) {
    this.base = base;
    this.crowd = crowd;
  }

  /** The standard sample: 2,000 activists, 600 entities, every scenario. */
  public static SampleData standard() {
    return standard(BASE);
  }

  /** The standard sample with all its dates before the given one. */
  public static SampleData standard(Instant base) {
    return new SampleData(base, null);
  }

  /** A crowd of any size out of the plain scenarios, the same for the same seed. */
  public static SampleData generated(long seed, int activists, int entities) {
    return new SampleData(BASE, new Crowd(seed, activists, entities));
  }

  /** The mappings the expectations count on. */
  public List<SampleMapping> mappings() {
    return SampleMapping.ALL;
  }

  /** The people of the union and of Maple Court, with what should become of each. */
  public List<SamplePerson> people() {
    return fill(new NetworkState(), new BuilderState());
  }

  /** Puts everything into two empty states, and tells who is there. */
  public List<SamplePerson> fill(NetworkState network, BuilderState builder) {
    SampleWorld world = new SampleWorld(base, network, builder);
    world.build();
    Cast cast = new Cast(world, network, builder);
    if (crowd == null) {
      playScenarios(cast);
    } else {
      playCrowd(cast, crowd);
    }
    playElsewhere(cast);
    return cast.people();
  }

  private static void playScenarios(Cast cast) {
    MatchedPeople matched = new MatchedPeople(cast);
    CreatedPeople created = new CreatedPeople(cast);
    matched.play();
    created.play();
    new DoubtfulPeople(cast).play();
    new TaggedPeople(cast).play();
    for (int i = 0; cast.entities() < ENTITIES; i++) {
      matched.alike(i);
    }
    for (int i = 0; cast.activists() < ACTIVISTS; i++) {
      created.leftAlone(i);
    }
  }

  /** Of the entities two in three are matched; of the other activists one in thirty is pulled. */
  private static void playCrowd(Cast cast, Crowd crowd) {
    Random random = new Random(crowd.seed());
    MatchedPeople matched = new MatchedPeople(cast);
    CreatedPeople created = new CreatedPeople(cast);
    while (cast.entities() < crowd.entities()) {
      int chance = random.nextInt(30);
      if (chance < 20 && cast.activists() < crowd.activists()) {
        matched.alike(random.nextInt(1000));
      } else if (chance < 27) {
        created.entityWithEmail(random.nextInt(1000));
      } else if (chance < 29 && cast.hasNumbersLeft()) {
        created.entityWithNumberOnly(random.nextInt(1000));
      } else {
        created.unreachable(random.nextInt(1000));
      }
    }
    while (cast.activists() < crowd.activists()) {
      if (random.nextInt(30) == 0) {
        created.magic(random.nextInt(1000));
      } else {
        created.leftAlone(random.nextInt(1000));
      }
    }
  }

  /** Two campaigns that are not linked, and a second group. */
  private static void playElsewhere(Cast cast) {
    for (int i = 0; i < 60; i++) {
      Someone who = cast.someone();
      cast.elsewhere(cast.activist(who).email(who.email(), "subscribed"));
    }
    for (int i = 0; i < 60; i++) {
      String campaign = i < 40 ? CEDAR_PLACE : BIRCH_HOUSE;
      Someone who = cast.someone();
      Instant changed = cast.changed(who);
      NewEntity entity = new NewEntity(Cast.entityId(who), campaign, changed, changed);
      entity.named(who.given(), who.family()).language("en");
      if (i % 4 > 0) {
        entity.email(who.email(), "Home", i % 4 == 1 ? "subscribed" : null, null);
      }
      cast.elsewhere(entity);
    }
  }
}
