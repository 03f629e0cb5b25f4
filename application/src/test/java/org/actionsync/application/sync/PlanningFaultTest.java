package org.actionsync.application.sync;

import static org.actionsync.application.sync.Traits.email;
import static org.actionsync.application.sync.Traits.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.contract.Sample;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.junit.jupiter.api.Test;

/** Whoever makes the planning stumble is set aside; everybody else is planned. */
class PlanningFaultTest {

  private static final RemoteId ODD = new RemoteId("odd");

  private final World world = new World();

  @Test
  void one_person_who_cannot_be_planned_costs_nobody_else_their_plan() throws Exception {
    world.entity("odd", named("Oda", "Sample"), email("oda@example.org"));
    world.entity("fine", named("Fay", "Sample"), email("fay@example.org"));
    world.preview();
    Run run = Sample.run("run-9", 1);
    assertThat(world.store.runs().begin(run)).isTrue();

    new Planning(run, world.terms.of(World.LINK), storage(), world.clock)
        .all(world.terms.of(World.LINK).everybody());

    List<PlannedChange> changes =
        world.store.plans().page(new RunId("run-9"), null, null, null, 10).items();
    assertThat(changes)
        .extracting(PlannedChange::outcome)
        .containsExactlyInAnyOrder(Outcome.PLANNED, Outcome.SET_ASIDE);
    PlannedChange aside =
        changes.stream().filter(c -> c.outcome() == Outcome.SET_ASIDE).findFirst().orElseThrow();
    assertThat(aside.change().entity()).isEqualTo(ODD);
    assertThat(aside.error()).contains("IllegalStateException").doesNotContain("Oda");
  }

  @Test
  void who_could_not_be_planned_once_is_planned_by_the_next_run() throws Exception {
    world.begun();
    world.entity("odd", named("Oda", "Sample"), email("oda@example.org"));
    world.preview(); // which reads, and moves nothing on
    LinkTerms.Loaded link = world.terms.of(World.LINK);
    var snapshots = world.store.snapshots();
    Run run =
        Sample.run("run-9", 1)
            .plannedFrom(
                snapshots.reading(link.place(Side.NETWORK)).scan(),
                snapshots.reading(link.place(Side.BUILDER)).scan());
    assertThat(world.store.runs().begin(run)).isTrue();
    new Planning(run, link, storage(), world.clock).all(link.changedSincePlanned());
    world.store.runs().save(run.in(RunPhase.APPLY));
    world.batch.launch(run.id());
    assertThat(world.now(run).status()).isEqualTo(RunStatus.DONE);
    assertThat(world.onlyChange(run).outcome()).isEqualTo(Outcome.SET_ASIDE);

    world.sync();

    assertThat(world.withEmail(Side.NETWORK, "oda@example.org").givenName()).isEqualTo("Oda");
    world.isInStep();
  }

  private PlanRun.Storage storage() {
    return new PlanRun.Storage(
        stumblingOver(world.store.cases()),
        world.store.snapshots(),
        world.store.pairs(),
        world.store.plans(),
        world.store.reviews(),
        () -> "name",
        world.store.undos());
  }

  /** Tells nothing about one person, which never happens. */
  private static Cases stumblingOver(Cases cases) {
    return (Cases)
        Proxy.newProxyInstance(
            Cases.class.getClassLoader(),
            new Class<?>[] {Cases.class},
            (proxy, method, arguments) -> {
              Object answer;
              try {
                answer = method.invoke(cases, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
              if (answer instanceof Map<?, ?> evidence) {
                Map<Object, Object> rest = new HashMap<>(evidence);
                rest.remove(ODD);
                return rest;
              }
              return answer;
            });
  }
}
