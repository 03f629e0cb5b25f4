package org.actionsync.web.graphql;

import java.time.Instant;
import java.util.List;
import org.actionsync.domain.run.Run;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One pass over a link: read, match, decide, apply, report. */
@Type("Run")
@Description("One pass over a link: read, match, decide, apply, report")
public record RunView(
    @Id @NonNull String id,
    @NonNull TriggerView trigger,
    @NonNull RunStatusView status,
    @NonNull Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable RunPhaseView phase,
    @Nullable @Description("0 to 1 within the run") Double progress,
    @NonNull RunTotalsView totals,
    @NonNull @Description("Why it waits for an admin, or why it stopped")
        List<@NonNull String> heldBecause,
    @Id @NonNull @Description("Also when the link itself is gone") String linkId) {

  static RunView of(Run run) {
    return new RunView(
        run.id().value(),
        Same.as(TriggerView.class, run.trigger()),
        Same.as(RunStatusView.class, run.status()),
        run.startedAt(),
        run.finishedAt(),
        Same.as(RunPhaseView.class, run.phase()),
        run.progress(),
        RunTotalsView.of(run),
        run.heldBecause(),
        run.link().value());
  }
}
