package org.actionsync.infrastructure.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.sync.ReadPlace;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** See {@link ReadPlace}. */
@Named
@Dependent
class ReadBatchlet extends RunStep {

  @Inject @BatchProperty @Nullable String side;
  @Inject @Nullable ReadPlace readPlace;

  @Override
  String work(RunId id) throws DirectoryUnavailable {
    injected(readPlace).read(id, Side.valueOf(injected(side)));
    return GO;
  }
}
