package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.port.ChangeId;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node carries out only so many runs at once, whatever would start one more. */
class BusyNodeTest {

  private static final int FIRST = 10;

  private final World world = new World();

  @BeforeEach
  void somebody_on_both_sides() {
    world.activist("ana", named("Ana", "Sample"), email("ana@example.org"));
    world.entity("ab", named("Ana", "Sample"), email("ana@example.org"));
  }

  /** As many other links, each of a group of its own, have a run at work. */
  private void makeBusy() {
    for (int i = FIRST; i < FIRST + StartRun.MOST_AT_WORK; i++) {
      world.store.groups().add(Sample.group(i), Sample.key(i));
      world.store.organizations().saveCampaigns(List.of(Sample.campaign(i)));
      world.store.links().add(Sample.link(i, i));
      assertThat(world.store.runs().begin(Sample.run("busy-" + i, i))).isTrue();
    }
  }

  private void makeRoom() {
    Run done = Sample.run("busy-" + FIRST, FIRST).ending(RunStatus.DONE, Sample.NOON, List.of());
    world.store.runs().save(done);
  }

  private void waitsForRoom(ThrowingCallable start) throws Throwable {
    makeBusy();

    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(start)
        .matches(refused -> refused.why() == RunRefused.Why.BUSY)
        .withMessageContaining("20 runs are at work");
    assertThat(world.store.runs().running()).hasSize(StartRun.MOST_AT_WORK);

    makeRoom();
    start.call();
    assertThat(world.store.runs().running()).hasSize(StartRun.MOST_AT_WORK - 1);
  }

  @Test
  void a_run_that_somebody_starts() throws Throwable {
    world.begun();

    waitsForRoom(() -> world.start.start(World.LINK, Trigger.PERSON));
  }

  @Test
  void a_plan_that_is_approved() throws Throwable {
    Run preview = world.preview();
    world.enable();

    waitsForRoom(() -> world.decide.approve(preview.id()));

    assertThat(world.now(preview).status()).isEqualTo(RunStatus.DONE);
  }

  @Test
  void an_undo() throws Throwable {
    world.begun();
    world.edit(Side.BUILDER, "ab", named("Anna", "Sample"));
    Run written = world.sync();
    var stored =
        new UndoChanges.Stored(
            world.store.runs(), world.store.plans(), world.store.pairs(), world.store.undos());

    waitsForRoom(() -> new UndoChanges(stored, world.start).run(written.id()));
  }

  @Test
  void a_retry() throws Throwable {
    world.begun();
    ChangeId odd = setAside();

    waitsForRoom(() -> world.retry.retry(odd));
  }

  private ChangeId setAside() {
    RunId run = new RunId("odd");
    var change = Faults.change(Side.NETWORK, new RemoteId("ana"), new RemoteId("ab"));
    world.store.runs().begin(Sample.run(run.value(), 1));
    world.store.plans().addSetAside(run, List.of(change), "A fault", world.clock.instant());
    world.store.runs().save(Sample.run("odd", 1).ending(RunStatus.DONE, Sample.NOON, List.of()));
    return world.store.plans().page(run, null, null, null, 1).items().get(0).id();
  }
}
