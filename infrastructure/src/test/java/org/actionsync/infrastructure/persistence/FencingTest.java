package org.actionsync.infrastructure.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.ChangeText;
import org.actionsync.domain.plan.WriteKind;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.TrackRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a node may still store of a run that another node has taken over. */
class FencingTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private static final RunId RUN = new RunId("one");

  private static Change change(String person) {
    Patch name = new Patch(Map.of(Field.GIVEN_NAME, "Ana"), Map.of(), Set.of());
    return new Change(
        Side.NETWORK,
        ChangeKind.UPDATE,
        new RemoteId("activist-" + person),
        new RemoteId("entity-" + person),
        name,
        Map.of(),
        new ChangeText("because", "before", "asked"));
  }

  private static final Instant NOON = Sample.NOON;

  /** The fixture's own node began the run; then its lease ended. */
  private static Database takenOver(Database.Kind kind) {
    Database database = kind.empty();
    Sample.connect(database);
    database.runs().begin(Sample.run("one", 1));
    database.plans().add(RUN, List.of(change("1")));
    endLeases(database);
    database.runs("other", LONG).takeOver(1);
    return database;
  }

  private static void endLeases(Database database) {
    database.inTransaction(
        entities ->
            entities.createNativeQuery("update run set lease_until = null").executeUpdate());
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void it_plans_nothing_more_and_puts_no_pairs_in_force(Database.Kind kind) {
    Database database = takenOver(kind);

    assertThatThrownBy(() -> database.plans().add(RUN, List.of(change("2"))))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> database.plans().drop(RUN)).isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> database.pairs().propose(RUN, List.of()))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> database.pairs().confirm(RUN)).isInstanceOf(LeaseLost.class);
    assertThat(database.plans().remaining(RUN).all()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void it_sends_nothing_more(Database.Kind kind) {
    Database database = takenOver(kind);
    PlannedChange change = database.plans().next(RUN, Side.NETWORK).orElseThrow();

    assertThatThrownBy(
            () -> database.plans().sending(change.became(Outcome.UNCERTAIN, null, null, NOON)))
        .isInstanceOf(LeaseLost.class);

    assertThat(database.plans().find(change.id())).contains(change);
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void what_it_did_not_send_does_not_make_another_nodes_writing_planned_again(Database.Kind kind) {
    Database database = takenOver(kind);
    PlannedChange change = database.plans().next(RUN, Side.NETWORK).orElseThrow();
    database.plans().record(change.became(Outcome.UNCERTAIN, null, null, NOON));

    database.plans().record(change.became(Outcome.PLANNED, null, "unreachable", NOON).failed(1));

    assertThat(database.plans().find(change.id()).orElseThrow().outcome())
        .isEqualTo(Outcome.UNCERTAIN);
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void the_outcome_of_a_write_that_happened_is_not_forgotten(Database.Kind kind) {
    Database database = takenOver(kind);
    PlannedChange change = database.plans().next(RUN, Side.NETWORK).orElseThrow();

    database.plans().record(change.became(Outcome.DONE, "got", null, NOON));

    assertThat(database.plans().remaining(RUN).planned()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void an_outcome_that_is_known_by_now_is_not_replaced_by_a_late_one(Database.Kind kind) {
    Database database = takenOver(kind);
    PlannedChange change = database.plans().next(RUN, Side.NETWORK).orElseThrow();
    database.plans().record(change.became(Outcome.DONE, "got", null, NOON));

    database.plans().record(change.became(Outcome.UNCERTAIN, null, "no answer", NOON));

    assertThat(database.plans().find(change.id()).orElseThrow().outcome()).isEqualTo(Outcome.DONE);
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void it_reads_nothing_back_and_judges_no_kind_of_write(Database.Kind kind) {
    Database database = takenOver(kind);
    PlannedChange change = database.plans().next(RUN, Side.NETWORK).orElseThrow();
    PlannedChange done = change.became(Outcome.DONE, "got", null, NOON);
    database.plans().record(done);

    assertThatThrownBy(() -> database.plans().toReadBack(RUN, List.of(done.id())))
        .isInstanceOf(LeaseLost.class);
    assertThatThrownBy(() -> database.plans().readBack(done.found("late")))
        .isInstanceOf(LeaseLost.class);
    WriteKind updates = new WriteKind(Side.NETWORK, ChangeKind.UPDATE, null);
    TrackRecord failed = TrackRecord.startingWith(RUN).noting(RUN, false);
    LinkId link = new LinkId("link-1");
    assertThatThrownBy(() -> database.trackRecords().store(link, updates, failed))
        .isInstanceOf(LeaseLost.class);
    assertThat(database.plans().find(done.id())).contains(done);
  }

  @ParameterizedTest
  @EnumSource(Database.Kind.class)
  void a_taking_that_was_not_committed_renews_no_other_nodes_lease(Database.Kind kind) {
    Database database = kind.empty();
    Sample.connect(database);
    database.runs().begin(Sample.run("one", 1));
    endLeases(database);
    Leases unlucky = new Leases("unlucky", LONG);
    assertThatThrownBy(
            () ->
                database.inTransaction(
                    entities -> {
                      unlucky.takeOver(entities, 1);
                      throw new IllegalStateException("not committed");
                    }))
        .hasMessage("not committed");
    database.runs("other", LONG).takeOver(1);
    endLeases(database);

    database.runs(unlucky).renew();

    Runs next = database.runs("next", LONG);
    next.takeOver(1);
    assertThat(next.mine()).hasSize(1);
  }
}
