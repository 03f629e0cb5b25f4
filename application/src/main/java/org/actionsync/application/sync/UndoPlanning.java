package org.actionsync.application.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.Cases;
import org.actionsync.application.port.ChangeId;
import org.actionsync.application.port.Pair;
import org.actionsync.application.port.PairId;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Slice;
import org.actionsync.application.port.Undos;
import org.actionsync.domain.contact.Profile;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.contact.TagKey;
import org.actionsync.domain.mapping.Response;
import org.actionsync.domain.mapping.Tagging;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.PairFacts;
import org.actionsync.domain.plan.UndoPlan;
import org.actionsync.domain.plan.UndoPlanner;
import org.actionsync.domain.plan.Written;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.jspecify.annotations.Nullable;

/** The planning of an undo: goes through what was written, and plans what takes it back. */
final class UndoPlanning {

  private static final int PAGE = 100;

  private final Run run;
  private final LinkTerms.Loaded link;
  private final PlanRun.Storage storage;
  private final Runs runs;
  private final UndoPlanner planner;
  private final Cases.Scope scope;

  /** What the present page comes to; written at its end. */
  private final List<Change> changes = new ArrayList<>();

  private final List<UndoPlan.LeftOut> leftOut = new ArrayList<>();
  private long planned;
  private long kept;

  UndoPlanning(Run run, LinkTerms.Loaded link, PlanRun.Storage storage, Runs runs) {
    this.run = run;
    this.link = link;
    this.storage = storage;
    this.runs = runs;
    this.planner = new UndoPlanner(link.lens());
    this.scope = link.everybody();
  }

  /**
   * Plans anew from the start; what an interrupted planning left is thrown away.
   *
   * @return the run, which waits for approval, or is over when nothing can be taken back
   */
  Run plan(Clock clock) {
    storage.plans().drop(run.id());
    storage.undos().of(run.id()).ifPresent(this::plan); // else whom it was about was erased since
    write();
    runs.count(run.id(), Map.of(Total.SKIPPED, kept));
    return planned == 0
        ? run.ending(
            RunStatus.DISCARDED, clock.instant(), List.of("There is nothing that can be undone"))
        : run.ending(RunStatus.HELD, clock.instant(), List.of(waits()));
  }

  private void plan(Undos.Undone undone) {
    switch (undone.what()) {
      case RUN -> {
        run(new RunId(undone.name()), Outcome.DONE);
        run(new RunId(undone.name()), Outcome.IGNORED);
      }
      case CHANGE ->
          storage
              .plans()
              .find(new ChangeId(undone.name()))
              .filter(PlannedChange::isWritten)
              .ifPresent(this::one);
      case RETRY -> throw new IllegalStateException("A retry takes nothing back: " + undone);
      case PAIR -> storage.pairs().find(new PairId(undone.name())).ifPresent(this::pair);
    }
  }

  private String waits() {
    String rest = kept == 0 ? "" : "; " + kept + " cannot be taken back";
    return "An undo waits for approval: " + planned + " to be taken back" + rest;
  }

  private void run(RunId undone, Outcome outcome) {
    ChangeId after = null;
    Slice<PlannedChange> page;
    do {
      page = storage.plans().page(undone, outcome, null, after, PAGE);
      for (PlannedChange done : page.items()) {
        after = done.id();
        if (done.isWritten()) {
          one(done);
        }
      }
      write();
    } while (page.more());
  }

  private void one(PlannedChange done) {
    pairOf(done.change()).ifPresent(pair -> plan(pair, List.of(done)));
  }

  private Optional<Pair> pairOf(Change change) {
    RemoteId activist = change.activist();
    RemoteId entity = change.entity();
    return activist == null || entity == null
        ? Optional.empty()
        : storage
            .pairs()
            .of(link.link().id(), Side.NETWORK, activist)
            .filter(pair -> pair.entity().equals(entity));
  }

  private void pair(Pair pair) {
    plan(pair, storage.plans().doneFor(pair));
  }

  private void plan(Pair pair, List<PlannedChange> newestFirst) {
    Optional<Cases.PairCase> known = storage.cases().pair(scope, pair.id());
    if (known.isPresent()) {
      PairFacts facts = known.get().facts();
      List<Written> written = newestFirst.stream().map(done -> written(done, facts)).toList();
      UndoPlan plan = planner.undo(facts, !pair.detached(), written);
      changes.addAll(plan.changes());
      leftOut.addAll(plan.leftOut());
    }
  }

  private Written written(PlannedChange done, PairFacts facts) {
    @Nullable Profile after = done.after();
    return new Written(
        done.change().of(done.landed()),
        Objects.requireNonNullElse(after, Profile.EMPTY),
        onAgain(done, facts));
  }

  private Set<TagKey> onAgain(PlannedChange done, PairFacts facts) {
    Side side = done.change().side();
    List<Tagging> taggings =
        side == Side.NETWORK ? facts.activistTaggings() : facts.entityTaggings();
    return done.change().patch().tags().keySet().stream()
        .filter(
            key ->
                label(side, key)
                    .filter(label -> taggings.stream().anyMatch(t -> isLater(t, label, done.at())))
                    .isPresent())
        .collect(Collectors.toSet());
  }

  private Optional<RemoteId> label(Side side, TagKey key) {
    return link.lens()
        .mapping(key)
        .flatMap(
            mapping ->
                side == Side.NETWORK
                    ? Optional.of(mapping.tag().id())
                    : Optional.ofNullable(mapping.response()).map(Response::id));
  }

  private static boolean isLater(Tagging tagging, RemoteId label, @Nullable Instant written) {
    return tagging.tag().equals(label)
        && written != null
        && WriteContext.isSomeTimeAfter(written, tagging.at());
  }

  private void write() {
    storage.plans().add(run.id(), changes);
    storage.plans().leaveOut(run.id(), leftOut);
    planned += changes.size();
    kept += leftOut.size();
    changes.clear();
    leftOut.clear();
  }
}
