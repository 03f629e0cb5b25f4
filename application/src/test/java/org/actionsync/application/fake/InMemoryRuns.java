package org.actionsync.application.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;

final class InMemoryRuns implements Runs {

  private final InMemoryStore store;
  private final Map<RunId, Run> byId = new LinkedHashMap<>();

  InMemoryRuns(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public synchronized boolean begin(Run run) {
    if (isBusy(run.link())) {
      return false;
    }
    byId.put(run.id(), with(run, run.progress(), run.totals()));
    return true;
  }

  @Override
  public synchronized boolean resume(Run run) {
    Run known = known(run.id());
    if (isBusy(run.link())) {
      return false;
    }
    byId.put(run.id(), with(run.in(run.phase()), known.progress(), known.totals()));
    return true;
  }

  private boolean isBusy(LinkId link) {
    GroupId group = group(link);
    return running().stream().anyMatch(run -> group(run.link()).equals(group));
  }

  private GroupId group(LinkId link) {
    return store
        .links
        .everLinked(link)
        .map(CampaignLink::group)
        .orElseThrow(() -> new IllegalStateException("No group for link " + link));
  }

  @Override
  public synchronized void save(Run run) {
    Run known = known(run.id());
    if (run.status().isUnderWay() && !known.status().isUnderWay()) {
      throw new IllegalStateException("Run " + run.id() + " ended and can only be resumed");
    }
    byId.put(run.id(), with(run, known.progress(), known.totals()));
  }

  @Override
  public synchronized void count(RunId id, Map<Total, Long> more) {
    Run known = known(id);
    Map<Total, Long> sum = new EnumMap<>(Total.class);
    sum.putAll(known.totals());
    more.forEach((total, count) -> sum.merge(total, count, Long::sum));
    byId.put(id, with(known, known.progress(), sum));
  }

  @Override
  public synchronized void progress(RunId id, double progress) {
    Run known = known(id);
    byId.put(id, with(known, progress, known.totals()));
  }

  private static Run with(Run run, double progress, Map<Total, Long> totals) {
    Map<Total, Long> counted = new EnumMap<>(Total.class);
    counted.putAll(totals);
    counted.values().removeIf(count -> count == 0);
    return new Run(
        run.id(),
        run.link(),
        run.trigger(),
        run.status(),
        run.phase(),
        progress,
        run.startedAt(),
        run.finishedAt(),
        counted,
        run.networkScan(),
        run.builderScan(),
        run.heldBecause());
  }

  @Override
  public synchronized Optional<Run> find(RunId id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized List<Run> running() {
    return byId.values().stream().filter(run -> run.status() == RunStatus.RUNNING).toList();
  }

  @Override
  public synchronized List<Run> waiting(LinkId link) {
    return newestFirst(run -> run.link().equals(link) && run.status().isApprovable());
  }

  @Override
  public synchronized Optional<Run> last(LinkId link) {
    return newestFirst(run -> run.link().equals(link)).stream().findFirst();
  }

  @Override
  public synchronized Slice<Run> page(@Nullable LinkId link, @Nullable RunId after, int first) {
    List<Run> all = newestFirst(run -> link == null || run.link().equals(link));
    return Slices.behind(all, run -> run.id().equals(after), after == null, first);
  }

  @Override
  public synchronized long count(@Nullable LinkId link) {
    return newestFirst(run -> link == null || run.link().equals(link)).size();
  }

  private List<Run> newestFirst(Predicate<Run> wanted) {
    List<Run> some = new ArrayList<>(byId.values().stream().filter(wanted).toList());
    Collections.reverse(some);
    return some;
  }

  private Run known(RunId id) {
    Run known = byId.get(id);
    if (known == null) {
      throw new IllegalStateException("No run " + id);
    }
    return known;
  }
}
