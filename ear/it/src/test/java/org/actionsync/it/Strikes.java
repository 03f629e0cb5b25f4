package org.actionsync.it;

import static org.actionsync.it.Admin.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.http.CallLog;
import org.jspecify.annotations.Nullable;

/**
 * Kills a server at moments of a run that were wanted, and keeps what it was really doing. Starts a
 * run only where none is at work: one that was struck has to go on by itself.
 */
final class Strikes {

  private static final Logger LOG = Logger.getLogger(Strikes.class.getName());
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int ATTEMPTS = 5;

  private static final int BOOT_MILLIS = 10_000;
  private static final int PAUSE_MILLIS = 5;

  /**
   * After so many more calls to the services, at most, the kill comes, so that it is somewhere in
   * the moment, whether the machine is fast or slow.
   */
  private static final Map<Moment, Integer> CALLS =
      Map.of(
          Moment.CHECK, 3,
          Moment.READ, 40,
          Moment.APPLY_NETWORK, 20,
          Moment.APPLY_BUILDER, 20,
          Moment.VERIFY, 5);

  private final ServerProcess server;
  private final Simulator simulator;
  private final String link;
  private final Random random;
  private final Map<Moment, Integer> struck = new EnumMap<>(Moment.class);
  private final Runnable work;
  private int peopleReadBefore;
  private @Nullable Strike unconfirmed;

  private record Strike(String run, Moment moment, Instant at) {}

  /** Strikes during runs of {@code link}; {@code work} makes something for them to do. */
  Strikes(ServerProcess server, Simulator simulator, String link, Random random, Runnable work) {
    this.server = server;
    this.simulator = simulator;
    this.link = link;
    this.random = random;
    this.work = work;
  }

  /** How many kills struck at each moment. */
  Map<Moment, Integer> struck() {
    return struck;
  }

  /** Kills the server, which is up, at the moment that is wanted or as near as can be. */
  void at(Moment wanted) throws Exception {
    JsonObject run = newest();
    if (await(wanted)) {
      int calls = calls() + random.nextInt(CALLS.getOrDefault(wanted, 0) + 1);
      run = newest();
      while (calls() < calls && moment(run).isA(wanted)) {
        Thread.sleep(random.nextInt(PAUSE_MILLIS));
        run = newest();
      }
    }
    Moment moment = moment(run);
    server.kill();
    unconfirmed = new Strike(text(run, "id"), moment, Instant.now());
  }

  /** Starts the server, which is down, and kills it before it answers. */
  void whileItBoots() throws Exception {
    server.launch();
    Thread.sleep(random.nextInt(BOOT_MILLIS));
    server.kill();
    count(Moment.BOOT);
  }

  /** After the server was started again: what the last kill had really struck. */
  void confirm() throws Exception {
    Strike strike = unconfirmed;
    unconfirmed = null;
    if (strike != null) {
      String end = text(run(strike.run()), "finishedAt");
      boolean over = !end.isEmpty() && OffsetDateTime.parse(end).toInstant().isBefore(strike.at());
      count(over ? Moment.IDLE : strike.moment());
    }
  }

  private void count(Moment moment) {
    struck.merge(moment, 1, Integer::sum);
    LOG.log(Level.INFO, "Killed at {0}; so far {1}", new Object[] {moment, struck});
  }

  /** Waits for a moment of a run, of the next one if need be; false if it did not come. */
  boolean await(Moment wanted) throws Exception {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      beAtWork();
      int written = written(wanted);
      Moment now = moment(newest());
      while (now != Moment.IDLE && !isReached(wanted, now, written)) {
        Thread.sleep(PAUSE_MILLIS);
        now = moment(newest());
      }
      if (isReached(wanted, now, written)) {
        return true;
      }
    }
    return false;
  }

  /** Writing is reached when the first write was done since {@code written} were. */
  private boolean isReached(Moment wanted, Moment now, int written) {
    boolean writing = wanted == Moment.APPLY_NETWORK || wanted == Moment.APPLY_BUILDER;
    return now.isA(wanted) && (!writing || written(wanted) > written);
  }

  private int written(Moment lane) {
    String service = lane == Moment.APPLY_NETWORK ? "network" : "builder";
    return (int) simulator.writes().all().stream().filter(w -> w.service().equals(service)).count();
  }

  private int calls() {
    return simulator.calls().total("network") + simulator.calls().total("builder");
  }

  private void beAtWork() throws Exception {
    JsonObject newest = newest();
    if (!isAtWork(newest)) {
      if (text(newest, "status").equals("DONE")) {
        work.run(); // not before the first run, as what is promised holds of those who are paired
      }
      peopleReadBefore = peopleRead();
      GraphQL.as("admin", server.address())
          .ask("mutation { startRun(linkId: \"" + link + "\") { id } }"); // or the timer did
    }
  }

  /** Waits until no run is at work, and has had no help: whatever was struck is done by now. */
  void rest() throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (isAtWork(newest())) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Still at work: " + newest());
      }
      Thread.sleep(100);
    }
  }

  private Moment moment(JsonObject run) {
    return Moment.of(run, peopleRead() - peopleReadBefore);
  }

  private int peopleRead() {
    return simulator.calls().counts().stream()
        .filter(count -> count.method().equals("GET") && count.path().endsWith("/people"))
        .mapToInt(CallLog.Count::calls)
        .sum();
  }

  /** The newest run; it is at work, or it is done, whatever was done to its server. */
  private JsonObject newest() throws IOException, InterruptedException {
    JsonArray runs =
        ask("{ runs(linkId: \"%s\", first: 1) { nodes { %s } } }", link)
            .getJsonObject("runs")
            .getJsonArray("nodes");
    JsonObject run = runs.getJsonObject(0);
    assertThat(text(run, "status")).as(() -> "of " + run).isIn("RUNNING", "DONE", "PREVIEWED");
    return run;
  }

  private JsonObject run(String id) throws IOException, InterruptedException {
    return ask("{ run(id: \"%s\") { %s } }", id).getJsonObject("run");
  }

  private JsonObject ask(String query, String id) throws IOException, InterruptedException {
    String run =
        """
        id status phase finishedAt heldBecause
        toNetwork: changes(side: NETWORK, outcome: PLANNED, first: 1) { totalCount }
        toBuilder: changes(side: BUILDER, outcome: PLANNED, first: 1) { totalCount }
        """;
    JsonObject answer =
        GraphQL.as("viewer", server.address()).ask(String.format(Locale.ROOT, query, id, run));
    if (answer.containsKey("errors")) {
      throw new AssertionError("Refused: " + answer.getJsonArray("errors"));
    }
    return answer.getJsonObject("data");
  }

  private static boolean isAtWork(JsonObject run) {
    return text(run, "status").equals("RUNNING");
  }
}
