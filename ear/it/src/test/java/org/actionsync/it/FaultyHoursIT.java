package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.faults.FaultView;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Hours in which everything goes wrong that can, and then two in which nothing does: what the
 * sample says must become of each person has become of them, nobody was made twice or subscribed
 * against their wish, and the log of it all says nothing about anybody.
 */
@Tag("own-servers")
@Tag("long")
class FaultyHoursIT {

  private static final Logger LOG = Logger.getLogger(FaultyHoursIT.class.getName());
  private static final int PORT_OFFSET = 17000;
  private static final int FAULTY_RUNS = 8;
  private static final int CALLS_PER_SECOND = 2000;
  private static final SampleData SAMPLE = SampleData.standard();

  /** Impatient, so that a faulty hour is over in seconds. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "ACTIONSYNC_TIME_OUT", "PT1S",
          "ACTIONSYNC_RETRIES", "2",
          "ACTIONSYNC_RETRY_PAUSE", "PT0.05S",
          "ACTIONSYNC_NETWORK_RETRY_AFTER", "PT0.1S",
          "ACTIONSYNC_MAX_PAGES", "300",
          "ACTIONSYNC_LOG_LEVEL", "DEBUG");

  @Test
  void after_faulty_hours_everybody_is_where_the_product_says_and_the_log_says_nothing()
      throws Exception {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    try (Simulator simulator = Simulator.start(SimulatorOptions.forTests())) {
      settings.putAll(MapleCourt.services(simulator, CALLS_PER_SECOND));
      settings.putAll(ChosenDatabase.settings("faulty"));
      try (ServerProcess server = new ServerProcess("faulty", PORT_OFFSET, settings)) {
        server.start();
        State before = State.of(simulator);
        Admin admin = new Admin(server.address());
        String link = MapleCourt.link(admin);
        admin.preview(link);
        admin.enable(link);

        List<String> wrongs = faultyHours(admin, link, simulator, before);
        assertThat(admin.settle(link)).isEqualTo("DONE");
        assertThat(admin.settle(link)).isEqualTo("DONE");

        State after = State.of(simulator);
        Outcome outcome = new Outcome(before, after, admin.people(link));
        assertThat(outcome.complaints(SAMPLE.people())).isEmpty();
        assertThat(outcome.people()).isEqualTo(Outcome.expectedPeople(SAMPLE.people()));
        assertThat(wrongs).as("subscribed against their wish").isEmpty();
        assertThat(new Difference(before, after).madeTwice()).isEmpty();
        theLogSaysNothingAboutAnybody(server, new Leaks(before, after));
        JsonLog log = JsonLog.of(server);
        assertThat(log.ofRuns()).isNotEmpty();
        assertThat(log.complaints(admin.runs(link), link)).isEmpty();
      }
    }
  }

  /** Runs in the rain, some of which may not end well; answers who was wronged in any of them. */
  private static List<String> faultyHours(
      Admin admin, String link, Simulator simulator, State before) throws Exception {
    List<String> wrongs = new ArrayList<>();
    for (int run = 1; run <= FAULTY_RUNS; run++) {
      simulator.faults().addAll(Rain.of(run));
      String status = admin.settle(link);
      wrongs.addAll(new Difference(before, State.of(simulator)).subscribedAgainstTheirWish());
      LOG.log(
          Level.INFO,
          "Faulty run {0}: {1}, struck {2}",
          new Object[] {run, status, struck(simulator)});
      assertThat(struck(simulator)).as("it rained").isNotEmpty();
      simulator.faults().clear();
    }
    return wrongs;
  }

  private static Map<String, Integer> struck(Simulator simulator) {
    return simulator.faults().list().stream()
        .filter(fault -> fault.struck() > 0)
        .collect(Collectors.toMap(fault -> fault.kind().name(), FaultView::struck, Integer::sum));
  }

  private static void theLogSaysNothingAboutAnybody(ServerProcess server, Leaks leaks)
      throws IOException {
    String log = logs(server.base().resolve("log"));
    assertThat(leaks.size()).isGreaterThan(2000);
    assertThat(log).as("the run is in the log").contains("Run ");
    assertThat(server.base().resolve("log/server.log")).isNotEmptyFile();
    assertThat(leaks.in(log)).isEmpty();
    assertThat(leaks.in(log + " Amina Okonjo <amina.okonjo@example.org> +15035550142"))
        .as("this search finds what is there")
        .isNotEmpty();
  }

  private static String logs(Path directory) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
