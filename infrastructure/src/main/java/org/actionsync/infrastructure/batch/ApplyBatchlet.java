package org.actionsync.infrastructure.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.sync.ApplyChange;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** See {@link ApplyChange}. */
@Named
@Dependent
class ApplyBatchlet extends RunStep {

  @Inject @BatchProperty @Nullable String side;
  @Inject @Nullable ApplyChange applyChange;

  @Override
  String work(RunId id) throws DirectoryUnavailable {
    Side lane = Side.valueOf(injected(side));
    boolean more = true;
    while (more && !isStopping()) {
      more = injected(applyChange).next(id, lane);
    }
    return GO;
  }
}
