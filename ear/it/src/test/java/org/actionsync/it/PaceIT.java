package org.actionsync.it;

import static org.actionsync.it.Admin.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.SimulatorOptions.Limits;
import org.actionsync.simulator.http.Traffic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server that ships reads thousands from services that hold their limit of four calls a second:
 * as fast as the busier one allows, and it is never told to wait. All as the services count it.
 */
@Tag("own-servers")
@Tag("long")
class PaceIT {

  private static final Logger LOG = Logger.getLogger(PaceIT.class.getName());
  private static final int PORT_OFFSET = 21000;
  private static final int ALLOWED = 4;
  private static final double ENOUGH = 0.95;

  /** A machine that is busy with something else gets another chance to be fast, not to be rude. */
  private static final int ATTEMPTS = 3;

  @Test
  void a_backfill_uses_at_least_95_percent_of_the_busier_side_and_is_never_told_to_wait()
      throws Exception {
    SimulatorOptions options = SimulatorOptions.forTests().with(Limits.DOCUMENTED);
    try (Simulator simulator = Simulator.start(options);
        ServerProcess server = new ServerProcess("paced", PORT_OFFSET, settings(simulator))) {
      server.start();
      Admin admin = new Admin(server.address());
      String link = MapleCourt.link(admin);
      double best = 0;
      for (int attempt = 0; attempt < ATTEMPTS && best < ENOUGH; attempt++) {
        Thread.sleep(1_000); // what was called before is not in the first second of what is counted
        simulator.calls().reset();
        admin.preview(link);
        best = Math.max(best, used(simulator.calls().traffic()));
      }

      assertThat(best).as("reading").isGreaterThanOrEqualTo(ENOUGH);

      admin.enable(link);
      Thread.sleep(1_000);
      simulator.calls().reset();
      assertThat(text(admin.sync(link), "status")).isEqualTo("DONE");

      assertThat(used(simulator.calls().traffic())).as("all").isGreaterThanOrEqualTo(ENOUGH);
    }
  }

  /** Everything else is as an operator has it who sets nothing. */
  private static Map<String, String> settings(Simulator simulator) {
    Map<String, String> settings = new HashMap<>(MapleCourt.services(simulator, ALLOWED));
    settings.put("ACTIONSYNC_FULL_READ_EVERY", "PT0S");
    return settings;
  }

  /**
   * What share of the calls that the busier side allows was made. Its first four find every slot
   * free, so that time only passes for those after them.
   */
  private static double used(List<Traffic> traffic) {
    LOG.log(Level.INFO, "{0}", traffic);
    assertThat(traffic).hasSize(2);
    assertThat(traffic).allSatisfy(side -> assertThat(side.tooManyByLimit()).isZero());
    assertThat(traffic)
        .allSatisfy(side -> assertThat(side.mostInOneSecond()).isLessThanOrEqualTo(ALLOWED));
    return traffic.stream().mapToDouble(PaceIT::share).max().orElseThrow();
  }

  private static double share(Traffic side) {
    double seconds = Duration.between(side.first(), side.last()).toNanos() / 1e9;
    return side.calls() < 10 * ALLOWED ? 0 : (side.calls() - ALLOWED) / seconds / ALLOWED;
  }
}
