package org.actionsync.it;

import static org.actionsync.it.Admin.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actionsync.simulator.Simulator;
import org.actionsync.simulator.SimulatorOptions;
import org.actionsync.simulator.network.ActivistView;
import org.actionsync.simulator.sample.SampleData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same EAR keeps everything in PostgreSQL, when the environment says so at its start. */
@Tag("own-servers")
class PostgresIT {

  private static final int PORT_OFFSET = 14000;
  private static final int CALLS_PER_SECOND = 2000;

  @Test
  void a_link_is_set_up_and_synced_with_everything_kept_in_postgresql() throws Exception {
    try (Postgres postgres = Postgres.start();
        Simulator simulator = Simulator.start(SimulatorOptions.forTests())) {
      Map<String, String> settings = new HashMap<>(postgres.settings());
      settings.putAll(MapleCourt.services(simulator, CALLS_PER_SECOND));
      try (ServerProcess server = new ServerProcess("postgres", PORT_OFFSET, settings)) {
        server.start();
        Admin admin = new Admin(server.address());

        String link = everybodyIsWhereTheProductSays(admin, simulator);
        anEditArrives(admin, link, simulator);

        assertThat(postgres.number("select count(*) from pair")).isPositive();
        aFailureIsToldWithoutAWordAndFoundByItsTrace(server, postgres);
        theHealthFollowsTheDatabase(postgres);
        nothingIsInAFileAndNoLogHasThePassword(server);
      }
    }
  }

  private static String everybodyIsWhereTheProductSays(Admin admin, Simulator simulator)
      throws Exception {
    State before = State.of(simulator);
    String link = MapleCourt.link(admin);
    admin.preview(link);
    admin.enable(link);
    assertThat(text(admin.sync(link), "status")).isEqualTo("DONE");

    Outcome outcome = new Outcome(before, State.of(simulator), admin.people(link));
    assertThat(outcome.complaints(SampleData.standard().people())).isEmpty();
    return link;
  }

  private static void anEditArrives(Admin admin, String link, Simulator simulator)
      throws Exception {
    JsonObject paired =
        admin.people(link).stream()
            .filter(person -> text(person, "state").equals("PAIRED"))
            .findFirst()
            .orElseThrow();
    simulator
        .builder()
        .edit(SampleData.MAPLE_COURT, text(paired, "entityId"))
        .name("Ludmila", "Ångström");

    assertThat(text(admin.sync(link), "status")).isEqualTo("DONE");

    ActivistView activist =
        simulator.network().activist(SampleData.UNION, text(paired, "activistId")).orElseThrow();
    assertThat(activist.givenName() + " " + activist.familyName()).isEqualTo("Ludmila Ångström");
  }

  private static void aFailureIsToldWithoutAWordAndFoundByItsTrace(
      ServerProcess server, Postgres postgres) throws Exception {
    postgres.execute("alter table review_item rename to lost_reviews");
    String told;
    String downloaded;
    try {
      JsonObject answer =
          GraphQL.as("admin", server.address()).ask("{ reviewItems { totalCount } }");
      assertThat(GraphQL.codeOf(answer)).isEqualTo("INTERNAL");
      told = TraceIT.traceOf(answer);
      assertThat(answer.toString()).doesNotContain("review_item", "org.", "java.", "SQL");
    } finally {
      postgres.execute("alter table lost_reviews rename to review_item");
    }
    postgres.execute("alter table audit_entry rename to lost_audit");
    try {
      HttpResponse<String> broken =
          GraphQL.as("admin", server.address())
              .saying("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
              .fetch("audit.jsonl");
      downloaded = broken.body();
      assertThat(broken.statusCode()).isEqualTo(500);
    } finally {
      postgres.execute("alter table lost_audit rename to audit_entry");
    }
    assertThat(downloaded)
        .contains("INTERNAL", "4bf92f3577b34da6a3ce929d0e0e4736")
        .doesNotContain("audit_entry", "org.", "java.", "SQL");

    JsonLog log = JsonLog.of(server);
    for (String trace : List.of(told, "4bf92f3577b34da6a3ce929d0e0e4736")) {
      assertThat(log.ofTrace(trace))
          .isNotEmpty()
          .allSatisfy(
              line ->
                  assertThat(line.toString())
                      .doesNotContain("review_item", "audit_entry", "does not exist"));
      assertThat(log.ofTrace(trace)).anyMatch(l -> l.getString("message").contains(trace));
    }
  }

  /** A node without its database is not ready, but a restart would not help: it is live. */
  private static void theHealthFollowsTheDatabase(Postgres postgres) throws Exception {
    Health health = new Health(PORT_OFFSET);
    assertThat(health.is("ready")).isTrue();

    postgres.lose();
    health.await("ready", false);
    assertThat(health.is("live")).isTrue();

    postgres.comeBack();
    health.await("ready", true);
  }

  private static void nothingIsInAFileAndNoLogHasThePassword(ServerProcess server)
      throws Exception {
    assertThat(Files.readString(server.log())).doesNotContain(Postgres.PASSWORD);
    try (Stream<Path> files = Files.walk(server.base())) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".mv.db"));
    }
  }
}
