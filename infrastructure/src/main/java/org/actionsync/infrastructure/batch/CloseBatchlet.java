package org.actionsync.infrastructure.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.actionsync.application.sync.CloseRun;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** See {@link CloseRun}. */
@Named
@Dependent
class CloseBatchlet extends RunStep {

  @Inject @Nullable CloseRun closeRun;

  @Override
  String work(RunId id) {
    if (goesOn(id)) {
      injected(closeRun).close(id);
    }
    return GO;
  }
}
