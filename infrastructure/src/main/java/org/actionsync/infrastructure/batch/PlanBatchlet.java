package org.actionsync.infrastructure.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.actionsync.application.sync.PlanRun;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** See {@link PlanRun}. */
@Named
@Dependent
class PlanBatchlet extends RunStep {

  @Inject @Nullable PlanRun planRun;

  @Override
  String work(RunId id) {
    return goesOn(id) && injected(planRun).plan(id) ? GO : STOP;
  }
}
