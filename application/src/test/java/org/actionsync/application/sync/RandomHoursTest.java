package org.actionsync.application.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.Draft;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailItem;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.Subscription;
import org.actionsync.domain.mapping.Mapping;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people do on both sides between runs, and whatever fails meanwhile: once it is quiet,
 * both sides agree and nothing is written any more. A failure names its seed.
 */
class RandomHoursTest {

  private static final int SEEDS = 200;
  private static final int HOURS = 6;
  private static final Mapping DRIVER = Sample.mapping("driver");

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void in_the_end_both_sides_agree(long seed) throws Exception {
    World world = new World();
    world.map(DRIVER);
    RandomEdits edits = new RandomEdits(world, seed, List.of(World.STEWARD, DRIVER));
    edits.makeUpPeople();
    world.begun();
    for (int hour = 0; hour < HOURS; hour++) {
      edits.someEdits();
      edits.perhapsTrouble();
      world.sync();
      edits.noMoreTrouble();
    }

    settles(world);

    nobodyIsMadeTwice(world);
    nobodyIsSubscribedAgainstTheirWish(world, edits.optedOut());
    pairsAgree(world);
  }

  /** What was interrupted ends, and everybody is read again; then two runs are quiet. */
  private static void settles(World world) throws Exception {
    for (int run = 0; run < 4; run++) {
      world.clock.advance(World.FULL_EVERY);
      world.sync();
    }
    for (int run = 0; run < 2; run++) {
      int writes = world.log.writes();
      Run quiet = world.sync();
      assertThat(quiet.status()).isEqualTo(RunStatus.DONE);
      assertThat(world.log.writes()).as("writes of a quiet run").isEqualTo(writes);
      assertThat(world.changes(quiet))
          .extracting(PlannedChange::outcome)
          .as("asked again each time, about what is in review")
          .allMatch(outcome -> outcome == Outcome.SKIPPED);
    }
  }

  private static void nobodyIsMadeTwice(World world) {
    assertThat(world.log.drafts())
        .extracting(Draft::counterpart)
        .as("whose counterpart was made")
        .doesNotHaveDuplicates();
  }

  private static void nobodyIsSubscribedAgainstTheirWish(World world, Set<String> optedOut) {
    for (Contact activist : world.network.everybody()) {
      for (EmailItem item : activist.emails()) {
        if (optedOut.contains(activist.id().value())) {
          assertThat(item.status()).isNotEqualTo(Subscription.SUBSCRIBED);
        }
      }
    }
  }

  private static void pairsAgree(World world) {
    Set<RemoteId> asked = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    for (ReviewItem item : world.questions()) {
      Optional.ofNullable(item.activist()).ifPresent(asked::add);
    }
    for (Contact activist : world.network.everybody()) {
      world
          .pairOf(Side.NETWORK, activist.id().value())
          .filter(pair -> !pair.detached() && !asked.contains(pair.activist()))
          .ifPresent(
              pair -> agree(world, activist, world.person(Side.BUILDER, pair.entity().value())));
    }
  }

  private static void agree(World world, Contact activist, Contact entity) {
    assertThat(entity.givenName()).isEqualTo(activist.givenName());
    assertThat(entity.familyName()).isEqualTo(activist.familyName());
    activist.emails().forEach(item -> assertThat(entity.email(item.address())).isPresent());
    activist.numbers().forEach(item -> assertThat(entity.number(item.number())).isPresent());
    for (Mapping mapping : List.of(World.STEWARD, DRIVER)) {
      assertThat(has(world, Side.BUILDER, entity.id(), mapping))
          .as(mapping.key() + " on " + activist.id())
          .isEqualTo(has(world, Side.NETWORK, activist.id(), mapping));
    }
  }

  private static boolean has(World world, Side side, RemoteId person, Mapping mapping) {
    return world.on(side).labelsOf(person).contains(World.label(side, mapping));
  }
}
