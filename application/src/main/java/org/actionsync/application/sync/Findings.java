package org.actionsync.application.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Pair;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.Total;

/** What planning comes to, written a page at a time. */
final class Findings {

  private final RunId run;
  private final LinkTerms.Loaded link;
  private final PlanRun.Storage storage;
  private final Map<Total, Long> totals = new EnumMap<>(Total.class);
  private final List<Change> changes = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  Findings(RunId run, LinkTerms.Loaded link, PlanRun.Storage storage) {
    this.run = run;
    this.link = link;
    this.storage = storage;
  }

  void add(Change change) {
    changes.add(change);
  }

  void addAll(List<Change> more) {
    changes.addAll(more);
  }

  void add(Pair pair) {
    pairs.add(pair);
  }

  /** Whether nothing was found since the last writing. */
  boolean isEmpty() {
    return changes.isEmpty() && pairs.isEmpty();
  }

  void count(Total total) {
    totals.merge(total, 1L, Long::sum);
  }

  Map<Total, Long> totals() {
    return totals;
  }

  /**
   * Plans one person, whose oddities must not keep the others from being planned: whoever makes us
   * stumble is set aside, for which {@code instead} stands in the plan. The fault is told by its
   * kind and place alone, because its words may hold anything. The trouble may pass, so the next
   * run looks at the person again, even if nothing changes.
   */
  void alone(Runnable plan, Change instead, Instant now) {
    int changesBefore = changes.size();
    int pairsBefore = pairs.size();
    try {
      plan.run();
    } catch (Exception fault) { // a storage may let checked ones through
      changes.subList(changesBefore, changes.size()).clear();
      pairs.subList(pairsBefore, pairs.size()).clear();
      storage.plans().addSetAside(run, List.of(instead), Faults.words(fault), now);
      lookAgain(instead);
      count(Total.REFUSED);
    }
  }

  private void lookAgain(Change instead) {
    for (Side side : Side.values()) {
      RemoteId person = instead.person(side);
      if (person != null) {
        storage.snapshots().lookAgain(link.place(side), person);
      }
    }
  }

  /** Writes what was found since the last time. */
  void write() {
    storage.pairs().propose(run, pairs);
    storage.plans().add(run, changes);
    pairs.clear();
    changes.clear();
  }
}
