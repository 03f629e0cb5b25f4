package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.SimulatorOptions.Limits;
import org.actionsync.simulator.http.Traffic;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two servers share one PostgreSQL, and services that hold their limit: every link has one run an
 * hour and never two at once, both servers together keep to the limit of a key, and when one is
 * killed in the middle of a run the other carries it to its end. What one does is followed on the
 * other.
 *
 * <p>Ten times with the profile {@code nodes}.
 */
@Tag("own-servers")
@Tag("long")
class TwoNodesIT {

  private static final Logger LOG = Logger.getLogger(TwoNodesIT.class.getName());
  private static final int PORT_OFFSET = 20000;

  /** More than the services allow, and the same for both sides, so that it is over in a minute. */
  private static final int CALLS_PER_SECOND = 16;

  private static final SampleData SAMPLE = SampleData.generated(20, 400, 120);

  /** A lease is longer than connecting and waiting for an answer may take. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "ACTIONSYNC_TIME_OUT", "PT3S",
          "ACTIONSYNC_LEASE", "PT9S",
          "ACTIONSYNC_LOOK_EVERY", "PT2S",
          "ACTIONSYNC_FULL_READ_EVERY", "PT0S");

  static IntStream times() {
    return IntStream.rangeClosed(1, Integer.getInteger("nodes.times", 1));
  }

  @ParameterizedTest(name = "time {0}")
  @MethodSource("times")
  void two_servers_share_the_links_and_the_limit_and_one_goes_on_for_the_other(int time)
      throws Exception {
    SimulatorOptions options =
        SimulatorOptions.forTests().with(Limits.DOCUMENTED.allowing(CALLS_PER_SECOND)).with(SAMPLE);
    try (Postgres postgres = Postgres.start();
        Simulator simulator = Simulator.start(options)) {
      Map<String, String> settings = new HashMap<>(SETTINGS);
      settings.putAll(postgres.settings());
      settings.putAll(MapleCourt.services(simulator, CALLS_PER_SECOND));
      settings.put("ACTIONSYNC_MASTER_KEY", "b25lIGtleSBmb3IgYWxsIG5vZGVzIG9mIGEgdGVzdCE=");
      try (ServerProcess one = new ServerProcess("node-one", PORT_OFFSET, settings);
          ServerProcess other = new ServerProcess("node-other", PORT_OFFSET + 500, settings)) {
        one.launch(); // both find the database empty
        other.launch();
        one.awaitAnswers();
        other.awaitAnswers();
        TwoNodes nodes = new TwoNodes(one, other, postgres, simulator);
        play(nodes);
        LOG.log(Level.INFO, "Time {0}: {1}", new Object[] {time, nodes.story()});
        theLimitWasHeld(simulator);
      }
    }
  }

  private static void play(TwoNodes nodes) throws Exception {
    nodes.linkAll();
    nodes.firstRuns();
    nodes.hourComesRound();
    nodes.bothAtOnce();
    nodes.followedOnTheOther();
    nodes.oneIsKilledInTheMiddle();
    nodes.hourComesRound();

    assertThat(nodes.runsAtOnce()).as("runs of one group at the same time").isZero();
  }

  /** As the services count; a 429 by a fault would be none of ours, and there are no faults. */
  private static void theLimitWasHeld(Simulator simulator) {
    List<Traffic> traffic = simulator.calls().traffic();
    LOG.log(Level.INFO, "{0}", traffic);

    assertThat(traffic).hasSize(3).allSatisfy(key -> assertThat(key.calls()).isGreaterThan(20));
    assertThat(traffic).allSatisfy(key -> assertThat(key.tooManyByLimit()).isZero());
    assertThat(traffic)
        .allSatisfy(key -> assertThat(key.mostInOneSecond()).isLessThanOrEqualTo(CALLS_PER_SECOND));
  }
}
