package org.actionsync.application.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Slice;
import org.actionsync.domain.contact.Patch;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.plan.WriteKind;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.TrackRecord;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what of a run is read back. Without chance, so that an interrupted choosing comes to the
 * same: on each side some changes that are evenly spread over the plan, and all of the kinds of
 * which something was dropped before.
 */
final class ReadBackSample {

  private static final int PAGE = 100;

  private final VerifyWrites.Storage storage;
  private final LinkTerms.Loaded link;
  private final int size;

  /** Chooses {@code size} changes on each side, or all if there are not so many. */
  ReadBackSample(VerifyWrites.Storage storage, LinkTerms.Loaded link, int size) {
    this.storage = storage;
    this.link = link;
    this.size = size;
  }

  void choose(RunId run) {
    Set<WriteKind> failing = new TreeSet<>();
    Map<WriteKind, TrackRecord> known = storage.records().of(link.link().id());
    known.forEach(
        (kind, record) -> {
          if (record.dropped()) {
            failing.add(kind);
          }
        });
    for (Side side : Side.values()) {
      choose(run, side, failing);
      note(run, side, Outcome.IGNORED, known);
      note(run, side, Outcome.REFUSED, known);
    }
  }

  private void choose(RunId run, Side side, Set<WriteKind> failing) {
    Set<Long> spread = spread(storage.plans().count(run, Outcome.DONE, side));
    long number = 0;
    Slice<PlannedChange> page = page(run, side, Outcome.DONE, null);
    while (!page.items().isEmpty()) {
      List<ChangeId> chosen = new ArrayList<>();
      for (PlannedChange done : page.items()) {
        boolean fails = WriteKind.of(done.change()).stream().anyMatch(failing::contains);
        if (isWrite(done) && (fails || spread.contains(number))) {
          chosen.add(done.id());
        }
        number++;
      }
      storage.plans().toReadBack(run, chosen);
      page = behind(page, run, side, Outcome.DONE);
    }
  }

  /** The middles of as many equal parts of the plan. */
  private Set<Long> spread(long all) {
    Set<Long> numbers = new HashSet<>();
    for (long i = 0; i < Math.min(size, all); i++) {
      numbers.add((2 * i + 1) * all / (2 * Math.min(size, all)));
    }
    return numbers;
  }

  private static boolean isWrite(PlannedChange done) {
    ChangeKind kind = done.change().kind();
    return kind != ChangeKind.DETACH && kind != ChangeKind.ATTACH;
  }

  /** What a service ignored or refused by its answer is known without reading it back. */
  private void note(RunId run, Side side, Outcome outcome, Map<WriteKind, TrackRecord> known) {
    Set<WriteKind> failed = new TreeSet<>();
    Slice<PlannedChange> page = page(run, side, outcome, null);
    while (!page.items().isEmpty()) {
      for (PlannedChange one : page.items()) {
        if (outcome == Outcome.IGNORED) {
          WriteKind.rest(one.change()).ifPresent(failed::add);
        } else if (isOneTag(one.change().patch())) {
          failed.addAll(WriteKind.of(one.change()));
        }
      }
      page = behind(page, run, side, outcome);
    }
    for (WriteKind kind : failed) {
      TrackRecord before = known.getOrDefault(kind, TrackRecord.startingWith(run));
      storage.records().store(link.link().id(), kind, before.noting(run, false));
    }
  }

  /** Only then it is the tag that was refused. */
  private static boolean isOneTag(Patch patch) {
    return patch.tags().size() == 1 && patch.values().isEmpty() && patch.optOuts().isEmpty();
  }

  private Slice<PlannedChange> page(
      RunId run, Side side, Outcome outcome, @Nullable ChangeId after) {
    return storage.plans().page(run, outcome, side, after, PAGE);
  }

  private Slice<PlannedChange> behind(
      Slice<PlannedChange> page, RunId run, Side side, Outcome outcome) {
    ChangeId last = page.items().get(page.items().size() - 1).id();
    return page.more() ? page(run, side, outcome, last) : new Slice<>(List.of(), false);
  }
}
