package org.actionsync.infrastructure.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.sync.VerifyWrites;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** See {@link VerifyWrites}. */
@Named
@Dependent
class VerifyBatchlet extends RunStep {

  @Inject @Nullable VerifyWrites verifyWrites;

  @Override
  String work(RunId id) throws DirectoryUnavailable {
    Optional<Duration> pause = goesOn(id) ? Optional.of(Duration.ZERO) : Optional.empty();
    while (pause.isPresent() && !isStopping()) {
      await(pause.get());
      if (!isStopping()) {
        pause = injected(verifyWrites).next(id);
      }
    }
    return GO;
  }
}
