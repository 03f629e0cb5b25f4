package org.actionsync.infrastructure.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.sync.CheckLabels;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** See {@link CheckLabels}. */
@Named
@Dependent
class CheckLabelsBatchlet extends RunStep {

  @Inject @Nullable CheckLabels checkLabels;

  @Override
  String work(RunId id) throws DirectoryUnavailable {
    injected(checkLabels).check(id);
    return GO;
  }
}
