package org.actionsync.application.insight;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/** The runs and what each of them planned and did. */
public final class RunHistory {

  private final Runs runs;
  private final Plans plans;

  /** Looks into these. */
  public RunHistory(Runs runs, Plans plans) {
    this.runs = runs;
    this.plans = plans;
  }

  /** Which of a run's changes to list; null means any. */
  public record Filter(@Nullable Outcome outcome, @Nullable Side side) {}

  /** The run, if there is one of this name. */
  public Optional<Run> find(RunId id) {
    return runs.find(id);
  }

  /** Those of these runs that there are. */
  public Map<RunId, Run> find(Collection<RunId> ids) {
    return runs.find(ids);
  }

  /** The newest run of each of these links that has any. */
  public Map<LinkId, Run> last(Collection<LinkId> links) {
    return runs.last(links);
  }

  /** Runs of the link, or of all for null, newest first, older than {@code after}. */
  public Slice<Run> page(@Nullable LinkId link, @Nullable RunId after, int first) {
    return runs.page(link, after, first);
  }

  /** How many runs {@link #page} would list in all. */
  public long count(@Nullable LinkId link) {
    return runs.count(link);
  }

  /** Changes of a run as planned, behind {@code after}. */
  public Slice<PlannedChange> changes(
      RunId run, Filter filter, @Nullable ChangeId after, int first) {
    return plans.page(run, filter.outcome(), filter.side(), after, first);
  }

  /** Whether the run has a change of this name. */
  public boolean isChangeOf(RunId run, ChangeId change) {
    return plans.find(change).filter(found -> found.run().equals(run)).isPresent();
  }

  /** How many changes {@link #changes} would list in all. */
  public long countChanges(RunId run, Filter filter) {
    return plans.count(run, filter.outcome(), filter.side());
  }
}
