package org.actionsync.application.history;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actionsync.application.contract.Storage;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.People;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.ReviewItem;
import org.actionsync.application.review.Choices;
import org.actionsync.application.review.ReviewRefused;
import org.actionsync.application.review.SettleReview;
import org.actionsync.application.sync.PlanRun;
import org.actionsync.application.sync.RetryChange;
import org.actionsync.application.sync.RunRefused;
import org.actionsync.application.sync.UndoChanges;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;

/** What admins do about single people: answer questions, take back, and try again. */
final class Desk {

  private static final Set<Outcome> RETRIABLE =
      Set.of(Outcome.SET_ASIDE, Outcome.REFUSED, Outcome.IGNORED);

  private final Storage store;
  private final Chance chance;
  private final Diary diary;
  private final Clock clock;
  private final Names names;

  private interface Act {
    void go() throws ReviewRefused, RunRefused;
  }

  Desk(Storage store, Admin.Surroundings around) {
    this.store = store;
    this.chance = around.chance();
    this.diary = around.diary();
    this.clock = around.clock();
    this.names = around.names();
  }

  /** Perhaps an admin deals with somebody. */
  void act(Server server) {
    switch (chance.below(8)) {
      case 0, 1, 2 -> settle();
      case 3 -> undo(server);
      case 4 -> retry(server);
      default -> {}
    }
  }

  private boolean does(String what, Act act) {
    int line = diary.note("  admin: " + what);
    try {
      act.go();
      return true;
    } catch (ReviewRefused | RunRefused refused) {
      diary.lines().set(line - 1, diary.lines().get(line - 1) + ": " + refused.getMessage());
      return false;
    }
  }

  // Questions.

  private void settle() {
    List<ReviewItem> open =
        store.reviews().open(null, null, null, Integer.MAX_VALUE).items().stream()
            .filter(item -> !Choices.of(item).isEmpty())
            .toList();
    if (open.isEmpty()) {
      return;
    }
    ReviewItem item = chance.oneOf(open);
    String choice = chance.oneOf(Choices.of(item));
    List<RemoteId> candidates = item.details().candidates();
    boolean one = !candidates.isEmpty() && (choice.equals(Choices.SAME) || chance.coin());
    String counterpart = one ? chance.oneOf(candidates).value() : null;
    var settle = new SettleReview(store.reviews(), store.pairs(), clock);
    String what = item.kind() + " of " + item.activist() + " and " + item.entity();
    boolean done =
        does(
            "settles " + what + " in " + item.link() + ": " + choice + " " + counterpart,
            () ->
                settle.settle(
                    item.id(), new SettleReview.Wish(choice, counterpart, Map.of(), "an admin")));
    if (done) {
      diary.settled(item, choice, counterpart == null ? null : new RemoteId(counterpart));
    }
  }

  // Taking back.

  private void undo(Server server) {
    var stored = new UndoChanges.Stored(store.runs(), store.plans(), store.pairs(), store.undos());
    UndoChanges undo = new UndoChanges(stored, server.start);
    List<Run> runs = store.runs().page(null, null, 10).items();
    if (runs.isEmpty()) {
      return;
    }
    Run run = chance.oneOf(runs);
    List<PlannedChange> done =
        store.plans().page(run.id(), Outcome.DONE, null, null, Integer.MAX_VALUE).items();
    if (done.isEmpty()) {
      return;
    }
    PlannedChange change = chance.oneOf(done);
    switch (chance.below(3)) {
      case 0 -> does("undoes run " + run.id(), () -> undo.run(run.id()));
      case 1 -> does("undoes change " + change.id(), () -> undo.change(change.id()));
      default -> undoPerson(undo, run, change);
    }
  }

  private void undoPerson(UndoChanges undo, Run run, PlannedChange change) {
    RemoteId activist = change.change().activist();
    RemoteId entity = change.change().entity();
    if (activist == null || entity == null) {
      return;
    }
    Pair pair = store.pairs().of(run.link(), Side.NETWORK, activist).orElse(null);
    if (pair != null) {
      var line =
          new People.PersonLine(
              "unimportant",
              run.link(),
              null,
              People.State.PAIRED,
              pair.id(),
              pair.activist(),
              pair.entity());
      does("undoes all about " + activist + " in " + run.link(), () -> undo.person(line));
    }
  }

  // Trying again.

  private void retry(Server server) {
    List<PlannedChange> failed =
        store.runs().page(null, null, 10).items().stream()
            .flatMap(run -> changes(run).stream())
            .filter(change -> RETRIABLE.contains(change.outcome()))
            .toList();
    if (failed.isEmpty()) {
      return;
    }
    var storage =
        new PlanRun.Storage(
            store.cases(),
            store.snapshots(),
            store.pairs(),
            store.plans(),
            store.reviews(),
            names,
            store.undos());
    RetryChange retry = server.retry(storage);
    PlannedChange change = chance.oneOf(failed);
    does("retries change " + change.id(), () -> retry.retry(change.id()));
  }

  private List<PlannedChange> changes(Run run) {
    return store.plans().page(run.id(), null, null, null, Integer.MAX_VALUE).items();
  }
}
