package org.actionsync.application.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Reviews;
import org.actionsync.domain.contact.RemoteId;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.Change;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.reconcile.ValueName;
import org.actionsync.domain.run.Outcome;

/** What follows for the questions about two people once a change to one of them was answered. */
final class AfterWriting {

  /** So often an opt-out may come to nothing before a person is told. */
  private static final int PATIENCE = 3;

  private static final Duration MEMORY = Duration.ofDays(30);

  private final Plans plans;
  private final Reviews reviews;
  private final Questions questions;

  AfterWriting(Plans plans, Reviews reviews, Questions questions) {
    this.plans = plans;
    this.reviews = reviews;
    this.questions = questions;
  }

  /** Takes in what became of a change that was just recorded. */
  void of(PlannedChange became, LinkTerms.Loaded link, Instant now) {
    if (isDoneWith(became)) {
      forgetWhatIsCarriedOut(became.change(), link);
    }
    watchOptOut(became, link, now);
  }

  /**
   * Whether the service has spoken. What is tried again in the next run, or was left because a
   * value was edited since, is still to be carried out; a tag is left for good, for others want it.
   */
  private static boolean isDoneWith(PlannedChange became) {
    return switch (became.outcome()) {
      case DONE, IGNORED, REFUSED -> true;
      case SET_ASIDE -> Attempts.areTooMany(became);
      case SKIPPED -> became.change().patch().values().isEmpty();
      case PLANNED, UNCERTAIN -> false;
    };
  }

  /** What an admin wanted to have written once was written, or was refused. */
  private void forgetWhatIsCarriedOut(Change change, LinkTerms.Loaded link) {
    RemoteId activist = change.activist();
    RemoteId entity = change.entity();
    boolean newActivist = change.kind() == ChangeKind.CREATE && change.side() == Side.NETWORK;
    Side side = activist == null || newActivist ? Side.BUILDER : Side.NETWORK;
    RemoteId person = side == Side.NETWORK ? activist : entity;
    List<String> names = ValueName.in(change.patch()).stream().map(ValueName::text).toList();
    if (person != null && !names.isEmpty()) {
      reviews.carriedOut(link.link().id(), side, person, names);
    }
  }

  /** An opt-out is asked in every run until it holds; when it does not, somebody has to look. */
  private void watchOptOut(PlannedChange became, LinkTerms.Loaded link, Instant now) {
    Change change = became.change();
    RemoteId activist = change.activist();
    RemoteId entity = change.entity();
    if (change.kind() != ChangeKind.OPT_OUT || activist == null || entity == null) {
      return;
    }
    if (became.outcome() == Outcome.SET_ASIDE && Attempts.areTooMany(became)) {
      questions.optOutFails(activist, entity, change);
      return;
    }
    List<Outcome> tries =
        plans.answered(link.link().id(), List.of(activist), now.minus(MEMORY)).stream()
            .filter(one -> one.change().kind() == ChangeKind.OPT_OUT)
            .filter(one -> one.change().side() == change.side())
            .map(PlannedChange::outcome)
            .toList();
    List<Outcome> last = tries.subList(Math.max(0, tries.size() - PATIENCE), tries.size());
    if (last.size() == PATIENCE && !last.contains(Outcome.DONE)) {
      questions.optOutFails(activist, entity, change);
    }
  }
}
