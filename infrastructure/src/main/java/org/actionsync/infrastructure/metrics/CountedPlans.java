package org.actionsync.infrastructure.metrics;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.List;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;

/** Tells whoever counts of every change that is stored with an outcome. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class CountedPlans implements Plans {

  @Inject @Delegate Plans plans;
  @Inject Event<Recorded> recorded;

  @Override
  public void addSetAside(RunId run, List<Change> changes, String error, Instant now) {
    plans.addSetAside(run, changes, error, now);
    changes.forEach(
        change -> recorded.fire(new Recorded(change.side(), change.kind(), Outcome.SET_ASIDE)));
  }

  @Override
  public void record(PlannedChange change) {
    plans.record(change);
    if (!change.isToDo()) {
      recorded.fire(Recorded.of(change));
    }
  }
}
