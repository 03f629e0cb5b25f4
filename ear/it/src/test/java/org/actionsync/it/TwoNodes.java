package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.actionsync.it.ActionSyncClient.Run;
import org.actionsync.it.ActionSyncClient.RunStatus;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.sample.SampleData;

/**
 * Two servers with one database and three links, and what happens to them in the course of time.
 */
final class TwoNodes {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * The lease, the turn after it in which a run is taken over, and some time for a busy machine.
   */
  private static final Duration TO_TAKE_OVER = Duration.ofSeconds(9 + 3 + 6);

  private final ServerProcess one;
  private final ServerProcess other;
  private final Postgres postgres;
  private final Simulator simulator;
  private final Map<String, String> links = new LinkedHashMap<>();
  private final List<String> story = new ArrayList<>();
  private int edits;

  TwoNodes(ServerProcess one, ServerProcess other, Postgres postgres, Simulator simulator) {
    this.one = one;
    this.other = other;
    this.postgres = postgres;
    this.simulator = simulator;
  }

  /** What happened, for people to read. */
  List<String> story() {
    return story;
  }

  /** Links two campaigns to one group and a third to another; nothing is enabled. */
  void linkAll() throws Exception {
    simulator.builder().archive(SampleData.BIRCH_HOUSE, false);
    Admin admin = new Admin(one.address());
    String organization =
        admin.connectOrganization(SampleData.SUBDOMAIN, SampleData.ORGANIZATION_KEY);
    String union = admin.connectGroup(SampleData.UNION_KEY);
    String harbor =
        admin
            .ask(
                "mutation { connectGroup(input: {apiKey: \"%s\", name: \"Harbor\"}) { id } }",
                SampleData.HARBOR_KEY)
            .getJsonObject("connectGroup")
            .getString("id");
    links.put("Maple", admin.link(admin.campaign(organization, "Maple Court"), union));
    links.put("Birch", admin.link(admin.campaign(organization, "Birch House"), union));
    links.put("Cedar", admin.link(admin.campaign(organization, "Cedar Place"), harbor));
  }

  /** Enables what was previewed; it is due at once, and either server may notice. */
  void firstRuns() throws Exception {
    Admin admin = new Admin(other.address());
    for (String link : links.values()) {
      admin.preview(link);
    }
    Map<String, Long> before = hourlyRuns();
    for (String link : links.values()) {
      admin.enable(link);
    }
    everyLinkRanOnceSince(before);
  }

  /** All links are due at the same moment. */
  void hourComesRound() throws Exception {
    edit();
    Map<String, Long> before = hourlyRuns();
    postgres.execute("update campaign_link set next_due_at = now() - interval '1 second'");
    everyLinkRanOnceSince(before);
  }

  private void everyLinkRanOnceSince(Map<String, Long> before) throws Exception {
    await(
        "no link is due",
        "select count(*) from campaign_link where next_due_at < " + "now() + interval '10 minutes'",
        0);
    await("nothing runs", "select count(*) from run where status = 'RUNNING'", 0);
    Thread.sleep(5_000); // two more looks of both servers, in which nothing may start
    Map<String, Long> after = hourlyRuns();
    assertThat(after)
        .allSatisfy((link, runs) -> assertThat(runs).isEqualTo(before.getOrDefault(link, 0L) + 1));
    assertThat(
            count(
                "select count(*) from run where status not in ('DONE', 'PREVIEWED', 'DISCARDED')"))
        .as("runs that did not end well")
        .isZero();
    story.add("every link ran once");
  }

  private Map<String, Long> hourlyRuns() throws Exception {
    Map<String, Long> runs = new LinkedHashMap<>();
    for (Map.Entry<String, String> link : links.entrySet()) {
      runs.put(
          link.getKey(),
          count(
              "select count(*) from run where started_by = 'HOURLY' and link = '"
                  + link.getValue()
                  + "'"));
    }
    return runs;
  }

  /**
   * Somebody presses <em>Sync now</em> of two links that share a key, on one server each, and of
   * the first on both.
   */
  void bothAtOnce() throws Exception {
    edit();
    List<Boolean> started =
        together(
            List.of(
                () -> start(one, "Maple"),
                () -> start(other, "Maple"),
                () -> start(other, "Cedar")));
    assertThat(started.subList(0, 2)).as("of one link").containsOnlyOnce(true);
    assertThat(started.get(2)).isTrue();
    await("nothing runs", "select count(*) from run where status = 'RUNNING'", 0);
    story.add("by hand on both");
  }

  private boolean start(ServerProcess server, String link) throws Exception {
    JsonObject answer =
        GraphQL.as("admin", server.address())
            .ask("mutation { startRun(linkId: \"" + links.get(link) + "\") { id } }");
    if (answer.containsKey("errors")) {
      assertThat(GraphQL.codeOf(answer)).isEqualTo("CONFLICT");
      return false;
    }
    return true;
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(work)) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** A run that one server carries out is followed to its end on the other. */
  void followedOnTheOther() throws Exception {
    edit();
    String run =
        new Admin(one.address())
            .ask("mutation { startRun(linkId: \"%s\") { id } }", String.valueOf(links.get("Maple")))
            .getJsonObject("startRun")
            .getString("id");
    assertThat(runsOf(one, "name = '" + run + "'"))
        .as("carried out by the first server")
        .isEqualTo(1);
    List<Run> told =
        ActionSyncClient.at(other.address(), "admin")
            .runProgress(run)
            .collect()
            .asList()
            .await()
            .atMost(PATIENCE);

    assertThat(told).as("word of it while it ran, and at its end").hasSizeGreaterThan(1);
    assertThat(told.subList(0, told.size() - 1))
        .extracting(Run::status)
        .containsOnly(RunStatus.RUNNING);
    Run last = told.get(told.size() - 1);
    assertThat(last.status()).isEqualTo(RunStatus.DONE);
    assertThat(last).isEqualTo(ActionSyncClient.at(one.address(), "admin").run(run));
    story.add("followed on the other, " + told.size() + " times told");
  }

  /** How many runs this server carries out of those that are meant; none that has ended. */
  private long runsOf(ServerProcess server, String which) throws Exception {
    String node = Files.readString(server.base().resolve("data/node.id"));
    return count("select count(*) from run where " + which + " and node like '%" + node + "'");
  }

  /** The server that carries a run out is killed; the other one does the rest of it. */
  void oneIsKilledInTheMiddle() throws Exception {
    edit();
    assertThat(start(one, "Maple")).isTrue();
    await("it writes", "select count(*) from run where status = 'RUNNING' and phase = 'APPLY'", 1);
    long run = count("select number from run where status = 'RUNNING'");
    long fence = count("select fence from run where number = " + run);
    assertThat(runsOf(one, "status = 'RUNNING'")).isEqualTo(1);
    one.kill();
    Instant killed = Instant.now();

    long left =
        count(
            "select count(*) from planned_change c join run r on r.name = c.run"
                + " where c.to_do and r.number = "
                + run);
    assertThat(left).as("changes left to do").isPositive();
    await("it is taken over", "select fence from run where number = " + run, fence + 1);
    Duration taken = Duration.between(killed, Instant.now());
    assertThat(taken).isLessThan(TO_TAKE_OVER);
    await("it is done", "select count(*) from run where status = 'DONE' and number = " + run, 1);
    story.add("taken over after " + taken.toMillis() + " ms with " + left + " changes left");
    one.start();
  }

  /** Renames five people on one side and five on the other. */
  private void edit() {
    List<String> activists =
        simulator.network().activists(SampleData.UNION).stream().map(a -> a.id()).toList();
    simulator.builder().entities(SampleData.MAPLE_COURT).stream()
        .limit(30)
        .forEach(
            entity ->
                simulator
                    .builder()
                    .edit(SampleData.MAPLE_COURT, entity.id())
                    .name("Renamed" + ++edits, "Fernandez"));
    activists.stream()
        .limit(30)
        .forEach(
            id ->
                simulator.network().edit(SampleData.UNION, id).name("Called" + ++edits, "Adeyemi"));
  }

  /**
   * How many runs began while another of the same group was not over. A run notes when it begins a
   * moment before it is its turn.
   */
  long runsAtOnce() throws Exception {
    return count(
        """
        select count(*) from run a
          join campaign_link la on la.name = a.link
          join run b on b.number <> a.number
          join campaign_link lb on lb.name = b.link and lb.network_group = la.network_group
        where a.started_at > b.started_at
          and a.started_at + interval '1 second' < coalesce(b.finished_at, now())
          and b.status <> 'DISCARDED'
        """);
  }

  private long count(String query) throws Exception {
    return postgres.number(query);
  }

  private void await(String what, String query, long wanted) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    long found = count(query);
    while (found != wanted) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("Not so in " + PATIENCE + ": " + what + ", but " + found);
      }
      Thread.sleep(50);
      found = count(query);
    }
  }
}
