package org.actionsync.web.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.contact.BestEmail;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.reconcile.Baseline;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UndoApiTest {

  private final FakeServer server = new FakeServer();

  @BeforeEach
  void a_run_renamed_ana() {
    Sample.connect(server.store);
    Run run = Sample.run("run-1", 1);
    server.store.runs().begin(run);
    server.store.plans().add(run.id(), List.of(rename()));
    PlannedChange planned = server.store.plans().next(run.id(), Side.BUILDER).orElseThrow();
    server.store.plans().record(planned.became(Outcome.DONE, "Ana", null, Sample.NOON));
    server.store.runs().save(run.ending(RunStatus.DONE, Sample.NOON, List.of()));
    LinkId link = new LinkId("link-1");
    RemoteId a = new RemoteId("a");
    RemoteId e = new RemoteId("e");
    server
        .store
        .pairs()
        .add(new Pair(new PairId("p1"), link, a, e, false, false, Baseline.NEVER_MET));
    long scan = server.store.snapshots().begin(Sample.inNetwork());
    server
        .store
        .snapshots()
        .store(
            Sample.inNetwork(),
            scan,
            List.of(Sample.activist("a", "ana@example.org")),
            BestEmail.DEFAULT);
  }

  private static Change rename() {
    return new Change(
        Side.BUILDER,
        ChangeKind.UPDATE,
        new RemoteId("a"),
        new RemoteId("e"),
        new Patch(Map.of(Field.GIVEN_NAME, "Ana"), Map.of(), Set.of()),
        Map.of(),
        new ChangeText("changed on the other side", "given name: none", "given name: Ana"));
  }

  private Undos.Undone undone(String mutation) {
    JsonObject run =
        server
            .ask("mutation { " + mutation + " { id trigger status } }")
            .getJsonObject(name(mutation));
    assertThat(run.getString("trigger")).isEqualTo("UNDO");
    RunId id = new RunId(run.getString("id"));
    assertThat(server.launched).containsExactly(id);
    return server.store.undos().of(id).orElseThrow();
  }

  private static String name(String mutation) {
    return mutation.substring(0, mutation.indexOf('('));
  }

  @Test
  void a_run_is_undone_by_a_new_run() {
    assertThat(undone("undoRun(id: \"run-1\")"))
        .isEqualTo(new Undos.Undone(Undos.What.RUN, "run-1"));
  }

  @Test
  void a_change_is_undone_by_a_new_run() {
    assertThat(undone("undoChange(id: \"1\")")).isEqualTo(new Undos.Undone(Undos.What.CHANGE, "1"));
  }

  @Test
  void a_person_is_undone_by_a_new_run() {
    assertThat(undone("undoPerson(id: \"p.p1\")"))
        .isEqualTo(new Undos.Undone(Undos.What.PAIR, "p1"));
  }

  @Test
  void what_is_not_there_or_was_not_written_is_said() {
    assertThat(server.refusal("mutation { undoRun(id: \"run-9\") { id } }"))
        .isEqualTo("NOT_FOUND id");
    assertThat(server.refusal("mutation { undoChange(id: \"9\") { id } }"))
        .isEqualTo("NOT_FOUND id");
    assertThat(server.refusal("mutation { undoPerson(id: \"p.9\") { id } }"))
        .isEqualTo("NOT_FOUND id");
    server.store.runs().begin(Sample.run("run-2", 3));
    assertThat(server.refusal("mutation { undoRun(id: \"run-2\") { id } }")).isEqualTo("CONFLICT");
  }
}
