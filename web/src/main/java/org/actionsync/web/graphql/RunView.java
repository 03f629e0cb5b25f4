package org.actionsync.web.graphql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.insight.RunHistory;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One pass over a link: read, match, decide, apply, report. */
@Type("Run")
@Description("One pass over a link: read, match, decide, apply, report")
public record RunView(
    @Id @NonNull @Description("Its id") String id,
    @NonNull @Description("What started it") TriggerView trigger,
    @NonNull @Description("Where it stands") RunStatusView status,
    @NonNull @Description("When it was started") Instant startedAt,
    @Nullable @Description("When it ended; null before") Instant finishedAt,
    @Nullable @Description("What it is doing; null before it began") RunPhaseView phase,
    @Nullable @Description("0 to 1 within the run") Double progress,
    @NonNull @Description("What it counted so far") RunTotalsView totals,
    @NonNull @Description("Why it waits for an admin, or why it stopped")
        List<@NonNull String> heldBecause,
    @Id @NonNull @Description("Also when the link itself is gone") String linkId) {

  /** The runs of these names, in their order; null for those that are gone. */
  static List<RunView> named(RunHistory history, List<String> names) {
    List<RunId> ids = names.stream().map(RunId::new).toList();
    Map<RunId, Run> byId = history.find(ids);
    List<RunView> views = new ArrayList<>();
    ids.forEach(id -> views.add(Optional.ofNullable(byId.get(id)).map(RunView::of).orElse(null)));
    return views;
  }

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
