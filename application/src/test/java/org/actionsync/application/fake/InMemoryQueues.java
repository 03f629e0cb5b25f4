package org.actionsync.application.fake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Queues;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunStatus;

final class InMemoryQueues implements Queues {

  private static final Set<RunStatus> UNFINISHED =
      Set.of(RunStatus.RUNNING, RunStatus.HELD, RunStatus.INTERRUPTED);

  private final InMemoryStore store;

  InMemoryQueues(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public List<Sizes> sizes() {
    return store.runs.page(null, null, Integer.MAX_VALUE - 1).items().stream()
        .map(Run::link)
        .distinct()
        .map(this::sizes)
        .filter(s -> s.inReview() + s.setAside() + s.heldRuns() + s.planned() > 0)
        .toList();
  }

  private Sizes sizes(LinkId link) {
    List<Run> runs = store.runs.page(link, null, Integer.MAX_VALUE - 1).items();
    Optional<Run> newest = runs.stream().findFirst();
    return new Sizes(
        link,
        store.reviews.countOpen(link, null),
        runs.stream().flatMap(run -> changes(run).stream()).filter(this::isSetAside).count(),
        runs.stream().filter(run -> run.status() == RunStatus.HELD).count(),
        newest
            .filter(run -> UNFINISHED.contains(run.status()))
            .map(run -> store.plans.remaining(run.id()).planned())
            .orElse(0L));
  }

  private List<PlannedChange> changes(Run run) {
    return store.plans.page(run.id(), null, null, null, Integer.MAX_VALUE - 1).items();
  }

  private boolean isSetAside(PlannedChange change) {
    return change.outcome() == Outcome.SET_ASIDE && store.plans.isNewest(change);
  }
}
