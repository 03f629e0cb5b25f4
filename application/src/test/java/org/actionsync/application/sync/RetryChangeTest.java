package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.actionsync.application.erasure.ErasePerson;
import org.actionsync.application.port.DirectoryUnavailable.Kind;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Runs;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was set aside or refused is retried alone, from what both sides say now. */
class RetryChangeTest {

  private final World world = new World();

  @BeforeEach
  void two_pairs_in_step() throws Exception {
    for (String who : new String[] {"ana", "bo"}) {
      world.activist(who, named(who, "Sample"), email(who + "@example.org"));
      world.entity(who + "-e", named(who, "Sample"), email(who + "@example.org"));
    }
    world.begun().isInStep();
  }

  /** A change to ana in Action Network that is set aside. */
  private PlannedChange poisoned() throws Exception {
    world.network.breaksOn(new RemoteId("ana")::equals, Kind.UNREACHABLE);
    world.sync();
    world.sync();
    PlannedChange poison = world.onlyChange(world.sync());
    assertThat(poison.outcome()).isEqualTo(Outcome.SET_ASIDE);
    world.isInStep();
    world.network.breaksOn(person -> false, Kind.UNREACHABLE);
    return poison;
  }

  @Test
  void what_was_set_aside_is_written_when_it_is_retried() throws Exception {
    world.edit(Side.BUILDER, "ana-e", named("Anna", "Sample"));
    world.respond("ana-e", World.STEWARD);
    PlannedChange poison = poisoned();

    PlannedChange tried = world.retry.retry(poison.id());

    assertThat(tried.run()).isNotEqualTo(poison.run());
    assertThat(world.store.plans().find(tried.id()).orElseThrow().outcome())
        .isEqualTo(Outcome.DONE);
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anna");
    assertThat(world.network.labelsOf(new RemoteId("ana")))
        .contains(World.label(Side.NETWORK, World.STEWARD));
    assertThat(world.store.plans().find(poison.id()).orElseThrow().outcome())
        .isEqualTo(Outcome.SKIPPED);
    world.isInStep();
  }

  @Test
  void a_retry_writes_what_is_so_now_and_not_what_was_asked_then() throws Exception {
    world.edit(Side.BUILDER, "ana-e", named("Anna", "Sample"));
    PlannedChange poison = poisoned();
    world.edit(Side.BUILDER, "ana-e", named("Annika", "Sample"));
    world.readByOtherLink();
    world.sync();
    int writes = world.log.writes();

    PlannedChange tried = world.retry.retry(poison.id());

    assertThat(tried.id()).as("nothing is left to do").isEqualTo(poison.id());
    assertThat(world.log.writes()).isEqualTo(writes);
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Annika");
  }

  @Test
  void a_retry_is_alone_and_says_nothing_about_the_others() throws Exception {
    world.edit(Side.BUILDER, "ana-e", named("Anna", "Sample"));
    PlannedChange poison = poisoned();
    world.edit(Side.BUILDER, "bo-e", named("Bob", "Sample"));
    var before = world.store.links().find(World.LINK).orElseThrow().progress();

    PlannedChange tried = world.retry.retry(poison.id());

    Run run = world.store.runs().find(tried.run()).orElseThrow();
    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.onlyChange(run).change().activist()).isEqualTo(new RemoteId("ana"));
    assertThat(world.person(Side.NETWORK, "bo").givenName()).isEqualTo("bo");
    assertThat(world.store.links().find(World.LINK).orElseThrow().progress()).isEqualTo(before);
    world.sync();
    assertThat(world.person(Side.NETWORK, "bo").givenName()).isEqualTo("Bob");
  }

  @Test
  void what_fails_again_is_set_aside_again() throws Exception {
    world.edit(Side.BUILDER, "ana-e", named("Anna", "Sample"));
    PlannedChange poison = poisoned();
    world.network.breaksOn(person -> true, Kind.UNREACHABLE);

    PlannedChange tried = world.retry.retry(poison.id());

    assertThat(world.store.plans().find(tried.id()).orElseThrow().outcome())
        .isEqualTo(Outcome.SET_ASIDE);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void a_create_is_retried_too(Side side) throws Exception {
    String source = side == Side.NETWORK ? "zoe-e" : "zoe";
    if (side == Side.NETWORK) {
      world.entity(source, named("Zoe", "Sample"), email("zoe@example.org"));
    } else {
      world.activist(source, named("Zoe", "Sample"), email("zoe@example.org"));
      world.pullIn(source);
    }
    world.on(side).breaksOn(new RemoteId(source)::equals, Kind.UNREACHABLE);
    PlannedChange poison = world.onlyChange(world.sync());
    world.on(side).breaksOn(person -> false, Kind.UNREACHABLE);
    refuses(poison, RunRefused.Why.NOT_NOW); // the service may not find yet whom it has made
    world.clock.advance(Duration.ofMinutes(1));

    world.retry.retry(poison.id());

    assertThat(world.pairOf(side.opposite(), source)).isPresent();
    assertThat(world.on(side).everybody()).hasSize(3);
    world.sync();
    world.isInStep();
  }

  /** A fault of ours over an unpaired entity, which a run left behind. */
  private PlannedChange faultOver(String entity) throws Exception {
    Run run = Run.starting(new RunId("faulty"), World.LINK, Trigger.PERSON, world.clock.instant());
    assertThat(world.store.runs().begin(run)).isTrue();
    world
        .store
        .plans()
        .addSetAside(
            run.id(),
            List.of(Faults.change(Side.BUILDER, null, new RemoteId(entity))),
            "A fault",
            world.clock.instant());
    world.store.runs().save(run.ending(RunStatus.DONE, world.clock.instant(), List.of()));
    return world.changes(run).stream()
        .filter(change -> change.outcome() == Outcome.SET_ASIDE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void somebody_unpaired_who_could_not_be_planned_is_planned_when_it_is_retried() throws Exception {
    world.batch.beforeWriting(world.batch::kill);
    world.entity("zoe-e", named("Zoe", "Sample"), email("zoe@example.org"));
    Run killed = world.sync();
    world.store.plans().drop(killed.id());
    world.batch.startUp();
    world.batch.launch(killed.id());
    assertThat(world.pairOf(Side.BUILDER, "zoe-e")).isEmpty();
    PlannedChange fault = faultOver("zoe-e");

    PlannedChange tried = world.retry.retry(fault.id());

    assertThat(tried.change().side()).isEqualTo(Side.NETWORK);
    assertThat(world.withEmail(Side.NETWORK, "zoe@example.org").givenName()).isEqualTo("Zoe");
    assertThat(world.store.plans().find(fault.id()).orElseThrow().outcome())
        .isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void a_retry_that_comes_to_nothing_leaves_the_entry_as_it_is() throws Exception {
    world.entity("one", named("No", "Body"), email("none@example.org"));
    world.entity("two", named("No", "Body"), email("none@example.org"));
    world.sync();
    PlannedChange fault = faultOver("one");

    world.retry.retry(fault.id());

    assertThat(world.store.plans().find(fault.id())).contains(fault);
    assertThat(world.log.writes()).isZero();
  }

  @Test
  void what_was_done_is_not_retried_nor_beside_a_run_or_a_plan_that_waits() throws Exception {
    world.edit(Side.BUILDER, "ana-e", named("Anna", "Sample"));
    PlannedChange poison = poisoned();
    world.edit(Side.BUILDER, "bo-e", named("Bob", "Sample"));
    PlannedChange done = world.onlyChange(world.sync());
    refuses(done, RunRefused.Why.NOT_NOW);

    world.batch.beforeWriting(world.batch::kill);
    world.edit(Side.BUILDER, "bo-e", named("Bobby", "Sample"));
    world.start.start(World.LINK, Trigger.PERSON);
    refuses(poison, RunRefused.Why.BUSY);

    world.disable();
    refuses(poison, RunRefused.Why.DISABLED);
  }

  private void refuses(PlannedChange change, RunRefused.Why why) {
    assertThatExceptionOfType(RunRefused.class)
        .isThrownBy(() -> world.retry.retry(change.id()))
        .matches(refused -> refused.why() == why);
  }

  /** The timer looks around for runs that no job is at work on, and finds this one. */
  @Test
  void a_retry_is_planned_even_if_the_timer_finds_its_run_first() throws Exception {
    world.edit(Side.BUILDER, "ana-e", named("Anna", "Sample"));
    PlannedChange poison = poisoned();
    ResumeRuns timer =
        new ResumeRuns(world.store.runs(), world.store.plans(), world.batch, world.clock);

    PlannedChange tried = world.retryWith(onceBegun(timer::resume)).retry(poison.id());

    assertThat(world.store.plans().find(tried.id()).orElseThrow().outcome())
        .isEqualTo(Outcome.DONE);
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anna");
    assertThat(tried.run()).isNotEqualTo(poison.run());
  }

  @Test
  void a_retry_whose_server_is_killed_before_it_is_planned_goes_on() throws Exception {
    world.edit(Side.BUILDER, "ana-e", named("Anna", "Sample"));
    PlannedChange poison = poisoned();
    world.batch.kill();

    world.retry.retry(poison.id());

    assertThat(world.store.plans().find(poison.id())).contains(poison);
    world.batch.startUp();
    new ResumeRuns(world.store.runs(), world.store.plans(), world.batch, world.clock).resume();
    assertThat(world.person(Side.NETWORK, "ana").givenName()).isEqualTo("Anna");
    assertThat(world.store.plans().find(poison.id()).orElseThrow().outcome())
        .isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void a_retry_of_what_is_gone_by_then_does_nothing_to_anybody() throws Exception {
    world.edit(Side.BUILDER, "ana-e", named("Anna", "Sample"));
    PlannedChange poison = poisoned();
    world.edit(Side.BUILDER, "bo-e", named("Bob", "Sample"));
    world.batch.kill();
    world.retry.retry(poison.id());
    Run begun = world.store.runs().last(World.LINK).orElseThrow();
    world
        .store
        .runs()
        .save(begun.ending(RunStatus.INTERRUPTED, world.clock.instant(), List.of("An outage")));
    new ErasePerson(world.store.people(), world.store.erased())
        .erase("p." + world.pairOf(Side.NETWORK, "ana").orElseThrow().id());
    int writes = world.log.writes();

    world.batch.startUp();
    Run run = world.sync();

    assertThat(run.id()).isEqualTo(begun.id());
    assertThat(run.status()).isEqualTo(RunStatus.DONE);
    assertThat(world.log.writes()).isEqualTo(writes);
  }

  private Runs onceBegun(Runnable event) {
    Runs runs = world.store.runs();
    return (Runs)
        Proxy.newProxyInstance(
            Runs.class.getClassLoader(),
            new Class<?>[] {Runs.class},
            (proxy, method, args) -> {
              Object answer = method.invoke(runs, args);
              if (method.getName().equals("begin")) {
                event.run();
              }
              return answer;
            });
  }
}
