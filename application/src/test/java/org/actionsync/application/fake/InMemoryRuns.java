package org.actionsync.application.fake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.actionsync.application.port.CampaignLink;
import org.actionsync.application.port.GroupId;
import org.actionsync.application.port.LeaseLost;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.run.LinkId;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.actionsync.domain.run.Trigger;
import org.jspecify.annotations.Nullable;

final class InMemoryRuns implements Runs {

  private static final Duration LEASE = Duration.ofMinutes(1);

  private final InMemoryStore store;
  private final Map<RunId, Run> byId = new LinkedHashMap<>();
  private final Map<RunId, Lease> leases = new HashMap<>();
  private Node acting = new Node("first", LEASE, new HashMap<>());

  private record Lease(String node, long fence, Instant until) {}

  /** A node remembers the fencing numbers that it took. */
  private record Node(String name, Duration lease, Map<RunId, Long> fences) {}

  InMemoryRuns(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public synchronized boolean begin(Run run) {
    if (isBusy(run.link())) {
      return false;
    }
    byId.put(run.id(), with(run, run.progress(), run.totals()));
    take(run.id());
    return true;
  }

  @Override
  public synchronized boolean resume(Run run) {
    Run known = known(run.id());
    if (isBusy(run.link()) || !known.status().canResume()) {
      return false;
    }
    byId.put(run.id(), with(run.in(run.phase()), known.progress(), known.totals()));
    take(run.id());
    return true;
  }

  private void take(RunId run) {
    Lease known = leases.get(run);
    long fence = known == null ? 1 : known.fence() + 1;
    leases.put(run, new Lease(acting.name(), fence, Instant.now().plus(acting.lease())));
    acting.fences().put(run, fence);
  }

  private boolean holds(Run run) {
    Lease lease = leases.get(run.id());
    return run.status() == RunStatus.RUNNING
        && lease != null
        && Long.valueOf(lease.fence()).equals(acting.fences().get(run.id()));
  }

  /** Throws {@link LeaseLost} unless the run is at work, on this node. */
  synchronized void require(RunId run) {
    if (find(run).filter(this::holds).isEmpty()) {
      throw new LeaseLost(run);
    }
  }

  /** The same runs, as another node sees them. */
  Runs as(String node, Duration lease) {
    Node other = new Node(node, lease, new HashMap<>());
    return (Runs)
        Proxy.newProxyInstance(
            Runs.class.getClassLoader(),
            new Class<?>[] {Runs.class},
            (proxy, method, args) -> actingAs(other, method, args));
  }

  private synchronized Object actingAs(Node other, Method method, Object[] args) throws Throwable {
    Node usual = acting;
    acting = other;
    try {
      return method.invoke(this, args);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    } finally {
      acting = usual;
    }
  }

  @Override
  public synchronized Optional<Run> keep(RunId id) {
    Optional<Run> kept = find(id).filter(this::holds);
    kept.ifPresent(this::extend);
    return kept;
  }

  private void extend(Run run) {
    Instant until = Instant.now().plus(acting.lease());
    leases.computeIfPresent(run.id(), (id, old) -> new Lease(old.node(), old.fence(), until));
  }

  @Override
  public synchronized void renew() {
    mine().forEach(this::extend);
  }

  @Override
  public synchronized void takeOver(int most) {
    Instant now = Instant.now();
    running().stream()
        .filter(run -> !holds(run))
        .filter(run -> isFree(leases.get(run.id()), now))
        .limit(most)
        .forEach(run -> take(run.id()));
  }

  private boolean isFree(@Nullable Lease lease, Instant now) {
    return lease == null || lease.node().equals(acting.name()) || !lease.until().isAfter(now);
  }

  @Override
  public synchronized List<Run> mine() {
    return running().stream().filter(this::holds).toList();
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
    if (!holds(known)) {
      throw new LeaseLost(run.id());
    }
    byId.put(run.id(), with(run, known.progress(), known.totals()));
  }

  @Override
  public synchronized Optional<Run> end(
      RunId run, Predicate<RunStatus> still, UnaryOperator<Run> ending) {
    Optional<Run> ended =
        Optional.of(known(run)).filter(known -> still.test(known.status())).map(ending);
    ended.ifPresent(now -> byId.put(run, now));
    return ended;
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
    if (holds(known)) {
      byId.put(id, with(known, progress, known.totals()));
    }
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
        run.appliedSince(),
        run.heldBecause());
  }

  @Override
  public synchronized Map<RunId, Run> find(Collection<RunId> ids) {
    Map<RunId, Run> found = new HashMap<>();
    for (RunId id : ids) {
      Run run = byId.get(id);
      if (run != null) {
        found.put(id, run);
      }
    }
    return found;
  }

  /** The newest run of the link that planned for everybody and is done, and all later ones. */
  synchronized Set<RunId> sinceComplete(LinkId link) {
    Set<RunId> since = new HashSet<>();
    for (Run run : newestFirst(run -> run.link().equals(link))) {
      since.add(run.id());
      boolean planned = run.trigger() != Trigger.UNDO && run.networkScan() > 0;
      if (run.status() == RunStatus.DONE && planned) {
        return since;
      }
    }
    return since;
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
  public synchronized Map<LinkId, Run> last(Collection<LinkId> links) {
    Map<LinkId, Run> last = new HashMap<>();
    newestFirst(run -> links.contains(run.link()))
        .forEach(run -> last.putIfAbsent(run.link(), run));
    return last;
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
