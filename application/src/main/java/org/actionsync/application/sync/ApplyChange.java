package org.actionsync.application.sync;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actionsync.application.linking.LinkTerms;
import org.actionsync.application.port.ChangeRefused;
import org.actionsync.application.port.Directories;
import org.actionsync.application.port.DirectoryUnavailable;
import org.actionsync.application.port.Erased;
import org.actionsync.application.port.Links;
import org.actionsync.application.port.Names;
import org.actionsync.application.port.Pairs;
import org.actionsync.application.port.PlannedChange;
import org.actionsync.application.port.Plans;
import org.actionsync.application.port.Reviews;
import org.actionsync.application.port.Runs;
import org.actionsync.application.port.Snapshots;
import org.actionsync.application.port.SubscriptionLedger;
import org.actionsync.domain.contact.Side;
import org.actionsync.domain.plan.ChangeKind;
import org.actionsync.domain.run.Outcome;
import org.actionsync.domain.run.Run;
import org.actionsync.domain.run.RunId;
import org.actionsync.domain.run.RunPhase;
import org.actionsync.domain.run.RunStatus;
import org.actionsync.domain.run.Total;
import org.actionsync.domain.run.Trigger;

/**
 * Carries out the changes of a run, one at a time, and remembers what became of each before the
 * next. The only use case that writes to a service after set-up.
 */
public final class ApplyChange {

  private final Runs runs;
  private final LinkTerms terms;
  private final Plans plans;
  private final Writing writing;
  private final Clock clock;

  /**
   * What writing needs.
   *
   * @param directories the services
   * @param links the links, to look in the organization's other campaigns
   * @param snapshots what was read
   * @param pairs who is who
   * @param reviews the questions
   * @param names names for new pairs and questions
   * @param ledger the subscriptions that were asked for
   * @param erased who was erased
   */
  public record Writing(
      Directories directories,
      Links links,
      Snapshots snapshots,
      Pairs pairs,
      Reviews reviews,
      Names names,
      SubscriptionLedger ledger,
      Erased erased) {}

  /** Carries out what {@code plans} hold, by means of {@code writing}. */
  public ApplyChange(Runs runs, LinkTerms terms, Plans plans, Writing writing, Clock clock) {
    this.runs = runs;
    this.terms = terms;
    this.plans = plans;
    this.writing = writing;
    this.clock = clock;
  }

  /**
   * Carries out the next change of the run on this side. A refusal is an outcome to record.
   *
   * @return false when there is none left, or the run is not to go on
   * @throws DirectoryUnavailable if the service cannot be used; the change stays to be done, and
   *     when its outcome is unknown it is looked up before it is tried again
   */
  public boolean next(RunId runId, Side side) throws DirectoryUnavailable {
    Optional<Run> run = runs.keep(runId).filter(r -> Steps.isDue(r, RunPhase.APPLY));
    if (run.isEmpty()) {
      return false;
    }
    LinkTerms.Loaded link = terms.of(run.get().link());
    boolean undo = run.get().trigger() == Trigger.UNDO; // which is approved of a disabled link too
    if (!link.link().enabled() && !undo) { // an approved preview writes as any other run
      stop(run.get());
      return false;
    }
    Optional<PlannedChange> next = plans.next(runId, side);
    if (next.isEmpty()) {
      settleWhoIsFound(link);
      return false;
    }
    carryOut(next.get(), run.get(), link);
    Plans.Remaining remaining = plans.remaining(runId);
    runs.progress(runId, 1.0 - (double) remaining.planned() / Math.max(1, remaining.all()));
    return true;
  }

  /** Somebody whose making was never answered, and who was found and paired since. */
  private void settleWhoIsFound(LinkTerms.Loaded link) {
    for (SubscriptionLedger.Granted open : writing.ledger().open(link.link().id())) {
      Side side = open.entry().side();
      Optional.ofNullable(open.entry().source())
          .flatMap(source -> writing.pairs().of(link.link().id(), side.opposite(), source))
          .map(pair -> side == Side.NETWORK ? pair.activist() : pair.entity())
          .ifPresent(
              found ->
                  writing
                      .ledger()
                      .settle(open.id(), SubscriptionLedger.Fate.FOUND, found, clock.instant()));
    }
  }

  private void stop(Run run) {
    runs.save(run.ending(RunStatus.CANCELLED, clock.instant(), List.of("The link was disabled")));
  }

  private void carryOut(PlannedChange change, Run run, LinkTerms.Loaded link)
      throws DirectoryUnavailable {
    WriteContext context = new WriteContext(run, link, writing, change.change().side(), clock);
    WriteOne write = new WriteOne(change, context, new Attempts(plans, clock), plans);
    try {
      PlannedChange became = write.write();
      write.became(became);
      record(became, link);
    } catch (ChangeRefused refused) {
      write.concede();
      String reason = String.valueOf(refused.getMessage());
      PlannedChange became = change.became(Outcome.REFUSED, null, reason, clock.instant());
      write.became(became);
      record(became, link);
    } catch (DirectoryUnavailable unavailable) {
      write.failed(unavailable);
      record(new Attempts(plans, clock).failed(write.asSent(), write, unavailable), link);
    } finally {
      long network = write.calls(Side.NETWORK);
      long builder = write.calls(Side.BUILDER);
      runs.count(change.run(), Map.of(Total.NETWORK_CALLS, network, Total.BUILDER_CALLS, builder));
    }
  }

  private void record(PlannedChange became, LinkTerms.Loaded link) {
    plans.record(became);
    if (!became.isToDo()) {
      follow(became, link);
      runs.count(became.run(), counted(became));
    }
  }

  private void follow(PlannedChange became, LinkTerms.Loaded link) {
    Questions questions =
        new Questions(
            writing.reviews(),
            writing.names(),
            link.link().id(),
            clock,
            (side, person) -> writing.snapshots().person(link.place(side), person));
    new AfterWriting(plans, writing.reviews(), questions).of(became, link, clock.instant());
  }

  private static Map<Total, Long> counted(PlannedChange became) {
    Map<Total, Long> counts = new EnumMap<>(Total.class);
    if (became.outcome() == Outcome.SKIPPED) {
      return Map.of(Total.SKIPPED, 1L);
    }
    if (became.outcome() == Outcome.IGNORED) {
      return Map.of(Total.IGNORED, 1L);
    }
    if (became.outcome() != Outcome.DONE) {
      return Map.of(Total.REFUSED, 1L);
    }
    var change = became.change();
    if (change.kind() == ChangeKind.CREATE || change.kind() == ChangeKind.CONNECT) {
      counts.put(Total.CREATED, 1L);
    } else if (!change.patch().values().isEmpty()) {
      counts.put(Total.UPDATED, 1L);
    }
    change
        .patch()
        .tags()
        .values()
        .forEach(on -> counts.merge(on ? Total.TAGGED : Total.UNTAGGED, 1L, Long::sum));
    counts.merge(Total.OPTED_OUT, (long) change.patch().optOuts().size(), Long::sum);
    return counts;
  }
}
