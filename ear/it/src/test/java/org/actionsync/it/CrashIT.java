package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.sample.SampleData;
import org.actionsync.simulator.sample.SamplePerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The server is killed at moments of every phase, while people go on editing on both sides; it is
 * also stopped, and loses its database. The runs go on by themselves, nothing anybody typed is
 * lost, nothing is done twice, nobody is made twice or subscribed against their wish.
 *
 * <p>Twenty kills on each database with the profile {@code crash}. A failure is played again, as
 * far as time can be, with {@code -Dcrash.seed}.
 */
@Tag("own-servers")
@Tag("long")
class CrashIT {

  private static final Logger LOG = Logger.getLogger(CrashIT.class.getName());
  private static final int PORT_OFFSET = 19000;

  /** Enough for a run of some seconds, and for edits of somebody else each time. */
  private static final SampleData SAMPLE = SampleData.generated(19, 700, 300);

  /** So slow that a run lasts for seconds. */
  private static final int CALLS_PER_SECOND = 20;

  /** What is aimed at, in this order as far as it goes, and then by chance. */
  private static final List<Moment> WANTED =
      List.of(
          Moment.APPLY_NETWORK,
          Moment.APPLY_BUILDER,
          Moment.READ,
          Moment.BOOT,
          Moment.PLAN,
          Moment.VERIFY,
          Moment.CLOSE,
          Moment.IDLE,
          Moment.CHECK);

  /** Where the server keeps what it knows. */
  enum Kept {
    H2(1),
    POSTGRESQL(2);

    private final int fewKills;

    Kept(int fewKills) {
      this.fewKills = fewKills;
    }

    int kills() {
      return Integer.getInteger("crash.kills." + name().toLowerCase(Locale.ROOT), fewKills);
    }

    String directory() {
      return "crashed-" + name().toLowerCase(Locale.ROOT);
    }

    @Nullable Postgres start() throws Exception {
      return this == POSTGRESQL ? Postgres.start() : null;
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_lost_and_nothing_is_done_twice_however_often_it_is_killed(Kept kept)
      throws Exception {
    assumeThat(kept.kills()).as("kills").isPositive();
    long seed = Long.getLong("crash.seed", System.nanoTime() % 1_000_000);
    LOG.log(
        Level.INFO,
        "{0}, {1} kills, -Dcrash.seed={2,number,#}",
        new Object[] {kept, kept.kills(), seed});
    try (Postgres postgres = kept.start();
        Simulator simulator = Simulator.start(SimulatorOptions.forTests().with(SAMPLE))) {
      Map<String, String> settings = new HashMap<>();
      settings.putAll(postgres == null ? Map.of() : postgres.settings());
      settings.putAll(MapleCourt.services(simulator, CALLS_PER_SECOND));
      settings.put("ACTIONSYNC_FULL_READ_EVERY", "PT30S");
      try (ServerProcess server = new ServerProcess(kept.directory(), PORT_OFFSET, settings)) {
        server.start();
        new History(server, simulator, postgres, new Random(seed)).play(kept.kills());
      }
    }
  }

  /** One server, one link, and all that is done to them. */
  private static final class History {

    private final ServerProcess server;
    private final Simulator simulator;
    private final @Nullable Postgres postgres;
    private final Random random;
    private final Admin admin;
    private final State before;
    private final Organizers organizers;
    private final Lives lives;
    private final String link;
    private final Strikes strikes;

    History(ServerProcess server, Simulator simulator, @Nullable Postgres postgres, Random random)
        throws Exception {
      this.server = server;
      this.simulator = simulator;
      this.postgres = postgres;
      this.random = random;
      admin = new Admin(server.address());
      before = State.of(simulator);
      organizers = new Organizers(simulator, SAMPLE, random);
      lives = new Lives(simulator);
      link = MapleCourt.link(admin);
      strikes = new Strikes(server, simulator, link, random, organizers::work);
    }

    void play(int kills) throws Exception {
      admin.preview(link);
      admin.enable(link);
      for (int kill = 0; kill < kills; kill++) {
        if (kill == kills / 2) {
          stopAndStart();
          loseDatabase();
        }
        kill(wanted(kill));
      }
      strikes.rest();
      assertThat(kills()).isGreaterThanOrEqualTo(kills);
      judge();
    }

    private Moment wanted(int kill) {
      return WANTED.get(kill < WANTED.size() ? kill : random.nextInt(WANTED.size()));
    }

    private void kill(Moment wanted) throws Exception {
      strikes.at(wanted == Moment.BOOT ? Moment.READ : wanted);
      lives.end();
      organizers.work();
      if (wanted == Moment.BOOT) {
        strikes.whileItBoots();
        lives.end(); // it may have gone on with the run already
      }
      server.start();
      strikes.confirm();
    }

    private void stopAndStart() throws Exception {
      strikes.await(Moment.APPLY_NETWORK);
      server.stop();
      lives.end();
      server.start();
    }

    private void loseDatabase() throws Exception {
      if (postgres != null) {
        strikes.await(Moment.APPLY_BUILDER);
        postgres.lose();
        Thread.sleep(1_000 + random.nextInt(4_000)); // so long it is away
        lives.end();
        postgres.comeBack();
        server.awaitAnswers();
        strikes.rest();
      }
    }

    private int kills() {
      return strikes.struck().values().stream().mapToInt(Integer::intValue).sum();
    }

    private void judge() throws Exception {
      int written = quietRuns();
      State after = State.of(simulator);
      LOG.log(
          Level.INFO,
          "{0} kills: {1}; {2} edits, {3} writes",
          new Object[] {kills(), strikes.struck(), organizers.edits(), written});

      List<SamplePerson> untouched = new ArrayList<>(SAMPLE.people());
      untouched.removeAll(organizers.edited());
      Outcome outcome = new Outcome(before, after, admin.people(link));
      Difference difference = new Difference(before, after);
      assertSoftly(
          softly -> {
            softly.assertThat(organizers.lostIn(after)).as("edits that did not arrive").isEmpty();
            softly.assertThat(outcome.complaints(untouched)).isEmpty();
            softly.assertThat(outcome.people()).as("people").isEqualTo(expectedPeople());
            softly.assertThat(difference.madeTwice()).as("made twice").isEmpty();
            softly.assertThat(difference.subscribedAgainstTheirWish()).isEmpty();
            softly.assertThat(lives.doneTwice()).as("done twice").isEmpty();
          });
    }

    /** Two runs that nothing disturbs; the second finds nothing to do. Answers all writes. */
    private int quietRuns() throws Exception {
      assertThat(admin.settle(link)).isEqualTo("DONE");
      int written = simulator.writes().all().size();
      assertThat(admin.settle(link)).isEqualTo("DONE");
      assertThat(simulator.writes().all()).as("nothing is written for ever").hasSize(written);
      return written;
    }

    private Map<String, Integer> expectedPeople() {
      Map<String, Integer> expected = Outcome.expectedPeople(SAMPLE.people());
      int joined = organizers.newActivists() + organizers.newEntities();
      expected.replaceAll((side, people) -> people + joined);
      return expected;
    }
  }
}
